"""See whether anybody waits too long for the desk."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.watch.alerts import LookForTrouble
from jobs.duty import duty


@duty(every=15)
async def look_for_trouble(door: Door) -> None:
    await door.run(LookForTrouble(THE_DESK))
