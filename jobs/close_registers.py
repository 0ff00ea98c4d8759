"""Nobody is left pending."""

from core.application import Door
from core.attendance.review.overdue import SettleOverdue, WithOverdue
from core.kernel.actor import THE_DESK, desk_of
from jobs.duty import duty

MINUTE = 60


@duty(every=MINUTE)
async def close_registers(door: Door) -> None:
    """Whoever is pending past their time is settled, by the organisation's policy."""
    for organisation in await door.run(WithOverdue(THE_DESK)):
        await door.run(SettleOverdue(desk_of(organisation)))
