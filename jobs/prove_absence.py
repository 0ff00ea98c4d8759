"""Destroy what is past its day; once a day, look whether any of it is left."""

import structlog

from core.application import Door
from core.attendance.retention import EmptyShelves, ProveAbsence
from core.kernel.actor import THE_DESK, desk_of
from core.organisation.look_up import EveryOrganisation
from jobs.duty import duty

log = structlog.get_logger()
HOUR = 3600


@duty(every=HOUR)
async def prove_absence(door: Door) -> None:
    """Emptied in one unit and counted in another: what was not stored is not gone."""
    for home in await door.run(EveryOrganisation(THE_DESK)):
        await door.run(EmptyShelves(desk_of(home.id)))
        left = await door.run(ProveAbsence(desk_of(home.id)))
        for shelf, count in left.items():
            log.error("retention.left", shelf=shelf.value, count=count)
