"""Bring what could wait, once a day to each."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.notices.send_digests import SendDigests
from jobs.duty import duty


@duty(every=15)
async def send_digests(door: Door) -> None:
    while await door.run(SendDigests(THE_DESK)):
        pass
