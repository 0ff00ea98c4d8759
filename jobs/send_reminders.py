"""Remind people of what they asked to be reminded of."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.send_reminders import SendReminders
from jobs.duty import duty


@duty(every=1)
async def send_reminders(door: Door) -> None:
    while await door.run(SendReminders(THE_DESK)):
        pass
