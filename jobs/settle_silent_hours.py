"""Who said nothing about the hours of a session agrees with them."""

from core.application import Door
from core.billing.confirming.ask import SettleSilentHours
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=60)
async def settle_silent_hours(door: Door) -> None:
    while await door.run(SettleSilentHours(THE_DESK)):
        pass
