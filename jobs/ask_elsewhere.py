"""Say another way what is urgent and nobody said they got."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.notices.unheard import AskElsewhere
from jobs.duty import duty


@duty(every=15)
async def ask_elsewhere(door: Door) -> None:
    while await door.run(AskElsewhere(THE_DESK)):
        pass
