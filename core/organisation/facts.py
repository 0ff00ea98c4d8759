"""What an organisation's calendar tells the slices above it."""

from dataclasses import dataclass
from uuid import UUID

from core.application import Fact
from core.kernel.ids import RoomId, SiteId
from core.organisation.model import Holiday


@dataclass(frozen=True, slots=True)
class HolidayAdded(Fact):
    holiday: Holiday


@dataclass(frozen=True, slots=True)
class HolidayRemoved(Fact):
    """Or a year, or a term: whatever days there were are none any more."""

    days: UUID


@dataclass(frozen=True, slots=True)
class RoomRemoved(Fact):
    """Or a site, with all its rooms."""

    name: str
    room: RoomId | None = None
    site: SiteId | None = None
