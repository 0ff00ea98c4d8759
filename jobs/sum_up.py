"""Say what was kept back for a summing up whose last message came to nothing."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.replies.catch_up import SumUp
from jobs.duty import duty


@duty(every=5)
async def sum_up_late(door: Door) -> None:
    while await door.run(SumUp(THE_DESK)):
        pass
