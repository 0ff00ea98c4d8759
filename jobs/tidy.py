"""Forget what is done with."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.tidy import Tidy
from core.outgoing.events.forget import ForgetOldEvents
from core.outgoing.synced.note import ForgetOldSynced
from core.reporting.usage.keep import ForgetOldVisits
from jobs.duty import duty


@duty(every=3600)
async def tidy(door: Door) -> None:
    while await door.run(Tidy(THE_DESK)):
        pass
    await door.run(ForgetOldVisits(THE_DESK))
    await door.run(ForgetOldEvents(THE_DESK))
    await door.run(ForgetOldSynced(THE_DESK))
