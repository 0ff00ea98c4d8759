"""Whoever looks at who is missing sees it change."""

from core.application import Door
from core.attendance.absence.missing_card import ShowMissing
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=3)
async def show_missing(door: Door) -> None:
    while await door.run(ShowMissing(THE_DESK)):
        pass
