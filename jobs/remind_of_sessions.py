"""Remind tutors and students of sessions that are about to begin."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.sessions.telling.remind import RemindOfSessions
from jobs.duty import duty


@duty(every=1)
async def remind_of_sessions(door: Door) -> None:
    while await door.run(RemindOfSessions(THE_DESK)):
        pass
