"""Take back a site, a room, a year, a term or a holiday: hidden, never deleted."""

from dataclasses import dataclass
from uuid import UUID

from core.application import Request, changes
from core.kernel.clock import Clock
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.organisation.access import site_of
from core.organisation.errors import NoSuchDays, NoSuchSite
from core.organisation.ports import AcademicCalendar, Sites


@dataclass(frozen=True, slots=True)
class RemoveSite(Request[None]):
    site: SiteId


@dataclass(frozen=True, slots=True)
class RemoveRoom(Request[None]):
    room: RoomId


@dataclass(frozen=True, slots=True)
class RemoveDays(Request[None]):
    """A year, a term or a holiday."""

    days: UUID


@changes
def remove_site(request: RemoveSite, sites: Sites, clock: Clock) -> None:
    permitted(request.actor, Permission.SET_UP)
    site = site_of(request.actor, request.site, sites)
    sites.remove(request.actor.organisation, site.id, clock.now())


@changes
def remove_room(request: RemoveRoom, sites: Sites, clock: Clock) -> None:
    permitted(request.actor, Permission.SET_UP)
    if sites.room(request.actor.organisation, request.room) is None:
        raise NoSuchSite
    sites.remove_room(request.actor.organisation, request.room, clock.now())


@changes
def remove_days(request: RemoveDays, calendar: AcademicCalendar, clock: Clock) -> None:
    permitted(request.actor, Permission.SET_UP)
    if not calendar.remove(request.actor.organisation, request.days, clock.now()):
        raise NoSuchDays
