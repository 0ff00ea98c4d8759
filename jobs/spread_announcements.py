"""Write announcements to everybody who waits for them, a few at a time."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.announcements.gather import GatherRecipients
from core.messaging.announcements.progress import TellProgress
from core.messaging.announcements.scheduled import StartScheduled
from core.messaging.announcements.spread import SpreadAnnouncements
from jobs.duty import duty


@duty(every=1)
async def start_scheduled(door: Door) -> None:
    while await door.run(StartScheduled(THE_DESK)):
        pass


@duty(every=1)
async def spread_announcements(door: Door) -> None:
    going = True
    while going:
        gathered = await door.run(GatherRecipients(THE_DESK))
        written = await door.run(SpreadAnnouncements(THE_DESK))
        going = gathered > 0 or written > 0


@duty(every=2)
async def tell_progress(door: Door) -> None:
    await door.run(TellProgress(THE_DESK))
