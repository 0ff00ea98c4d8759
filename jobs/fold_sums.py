"""Sums follow the facts; at night they are counted again."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.reporting.rollups.fold import FoldSums, WithDoubts
from core.reporting.rollups.night import FindDrift, RepairSums, SumsDue
from jobs.duty import duty


@duty(every=5)
async def fold_sums(door: Door) -> None:
    for organisation in await door.run(WithDoubts(THE_DESK)):
        while await door.run(FoldSums(desk_of(organisation))):
            pass


@duty(every=60)
async def recount_sums(door: Door) -> None:
    for organisation in await door.run(SumsDue(THE_DESK)):
        desk = desk_of(organisation)
        drifts = await door.run(FindDrift(desk))
        if drifts:
            await door.run(RepairSums(desk, tuple(drifts)))
