"""Tell tutors in time what can be started, and what should be ended."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.sessions.held.warn import WarnOfWindows
from jobs.duty import duty


@duty(every=5)
async def warn_of_windows(door: Door) -> None:
    while await door.run(WarnOfWindows(THE_DESK)):
        pass
