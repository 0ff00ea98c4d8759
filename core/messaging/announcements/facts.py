"""What becomes true of an announcement."""

from dataclasses import dataclass

from core.application import Fact
from core.kernel.ids import OrganisationId
from core.messaging.announcement import Announcement


@dataclass(frozen=True)
class AnnouncementSent(Fact):
    """It is on its way, by whoever wrote it or because its time has come."""

    organisation: OrganisationId
    announcement: Announcement


@dataclass(frozen=True)
class AnnouncementRecalled(Fact):
    """Its author keeps it from whoever has not got it, or takes it back from all."""

    organisation: OrganisationId
    announcement: Announcement
