"""Tell people, and the admins, of roles that are about to end."""

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.notices.role_ends import WarnOfEndingRoles
from jobs.duty import duty


@duty(every=60)
async def warn_of_ending_roles(door: Door) -> None:
    while await door.run(WarnOfEndingRoles(THE_DESK)):
        pass
