"""Ask some, in the middle of a long session, whether they are still there."""

from core.application import Door
from core.attendance.pings.send import SendPings
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=5)
async def ping_presence(door: Door) -> None:
    while await door.run(SendPings(THE_DESK)):
        pass
