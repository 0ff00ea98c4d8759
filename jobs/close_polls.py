"""Close polls whose time is up, and book what suits most."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.timetable.polls.vote import CloseDuePolls
from jobs.duty import duty


@duty(every=30)
async def close_polls(door: Door) -> None:
    while await door.run(CloseDuePolls(THE_DESK)):
        pass
