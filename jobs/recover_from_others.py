"""Give back what a process had in hand that was killed."""

import structlog

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.delivery.recover import RecoverFromOthers
from jobs.duty import duty

log = structlog.get_logger()


@duty(every=1)
async def recover_from_others(door: Door) -> None:
    """Where there is one process, there is nothing of others to be found."""
    found = await door.run(RecoverFromOthers(THE_DESK))
    if found:
        log.warning("leases.of_the_dead", freed=found)
