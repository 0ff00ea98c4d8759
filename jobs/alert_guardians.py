"""Ask guardians, the same hour, about a child who is not there."""

from core.application import Door
from core.attendance.absence.alerts import SendAlerts
from core.kernel.actor import THE_DESK
from jobs.duty import duty


@duty(every=10)
async def alert_guardians(door: Door) -> None:
    while await door.run(SendAlerts(THE_DESK)):
        pass
