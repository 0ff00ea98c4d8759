"""See whether anybody waits too long for the desk, and who is called no more."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.watch.alerts import LookForTrouble
from core.outgoing.webhooks.off import LookForWebhooksOff
from jobs.duty import duty


@duty(every=15)
async def look_for_trouble(door: Door) -> None:
    await door.run(LookForTrouble(THE_DESK))
    await door.run(LookForWebhooksOff(THE_DESK))
