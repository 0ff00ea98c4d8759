"""Nobody is left pending, and nothing is kept longer than was said."""

from core.application import Door
from core.attendance.hand_in import PurgeLinks
from core.attendance.overdue import PurgePhotos, SettleOverdue, WithOverdue
from core.kernel.actor import THE_DESK, desk_of
from jobs.duty import duty

MINUTE = 60
HOUR = 3600


@duty(every=MINUTE)
async def close_registers(door: Door) -> None:
    """Whoever is pending past their time is settled, by the organisation's policy."""
    for organisation in await door.run(WithOverdue(THE_DESK)):
        await door.run(SettleOverdue(desk_of(organisation)))


@duty(every=HOUR)
async def purge_evidence(door: Door) -> None:
    await door.run(PurgePhotos(THE_DESK))
    await door.run(PurgeLinks(THE_DESK))
