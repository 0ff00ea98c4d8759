"""Remind whoever has not paid what was due."""

from core.application import Door
from core.billing.reminders.remind import RemindOfPayments
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=60)
async def remind_of_payments(door: Door) -> None:
    while await door.run(RemindOfPayments(THE_DESK)):
        pass
