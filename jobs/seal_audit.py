"""Chain the changes of the last second, so that no later hand can rewrite them."""

from core.application import Door
from core.audit.seal_changes import SealChanges
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=1)
async def seal_audit(door: Door) -> None:
    """Until none is left; beside a second process, what that one leaves."""
    while await door.run(SealChanges(THE_DESK)):
        pass
