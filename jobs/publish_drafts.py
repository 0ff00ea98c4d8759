"""Carry out what was published, step by step, and tell whom it concerns."""

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.timetable.drafts.carry_out import CarryOut, WhoPublishes
from jobs.duty import duty


@duty(every=2)
async def publish_drafts(door: Door) -> None:
    for organisation in await door.run(WhoPublishes(THE_DESK)):
        while await door.run(CarryOut(desk_of(organisation))):
            pass
