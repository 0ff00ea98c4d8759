"""What happens to logged time by itself."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.marking.observed.propose import ProposeObserved
from core.marking.planning import PlanMarking
from core.marking.sheets.send import SendSheets
from core.marking.totals.recount import RecountTotals, RepairTotals
from jobs.duty import duty


@duty(every=60)
async def plan_marking(door: Door) -> None:
    await door.run(PlanMarking(THE_DESK))


@duty(every=300)
async def recount_totals(door: Door) -> None:
    """Each organisation that drifted is put right in a unit of its own."""
    for organisation in await door.run(RecountTotals(THE_DESK)):
        await door.run(RepairTotals(desk_of(organisation)))


@duty(every=60)
async def send_sheets(door: Door) -> None:
    while await door.run(SendSheets(THE_DESK)):
        pass


@duty(every=60)
async def propose_observed(door: Door) -> None:
    while await door.run(ProposeObserved(THE_DESK)):
        pass
