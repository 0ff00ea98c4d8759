"""An appeal that no tutor looks at within a day is shown to the heads."""

from core.application import Door
from core.attendance.review.appeal_decided import ShowOldAppeals, WithOldAppeals
from core.kernel.actor import THE_DESK, desk_of
from jobs.duty import duty

TEN_MINUTES = 600


@duty(every=TEN_MINUTES)
async def show_old_appeals(door: Door) -> None:
    for organisation in await door.run(WithOldAppeals(THE_DESK)):
        await door.run(ShowOldAppeals(desk_of(organisation)))
