"""Take back a site, a room, a year, a term or a holiday: hidden, never deleted."""

from dataclasses import dataclass
from uuid import UUID

from core.application import Facts, Request, changes
from core.kernel.clock import Clock
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.organisation.access import site_of
from core.organisation.errors import NoSuchDays, NoSuchSite
from core.organisation.facts import HolidayRemoved, RoomRemoved
from core.organisation.model import Room, Site
from core.organisation.ports import AcademicCalendar, Sites


@dataclass(frozen=True, slots=True)
class RemoveSite(Request[Site]):
    """Its rooms go with it."""

    site: SiteId


@dataclass(frozen=True, slots=True)
class RemoveRoom(Request[Room]):
    room: RoomId


@dataclass(frozen=True, slots=True)
class RemoveDays(Request[str]):
    """A year, a term or a holiday; answers its name."""

    days: UUID


@changes
def remove_site(request: RemoveSite, sites: Sites, clock: Clock, facts: Facts) -> Site:
    permitted(request.actor, Permission.SET_UP)
    site = site_of(request.actor, request.site, sites)
    sites.remove(request.actor.organisation, site.id, clock.now())
    facts.tell(RoomRemoved(request.actor, site.name, site=site.id))
    return site


@changes
def remove_room(request: RemoveRoom, sites: Sites, clock: Clock, facts: Facts) -> Room:
    permitted(request.actor, Permission.SET_UP)
    room = sites.room(request.actor.organisation, request.room)
    if room is None:
        raise NoSuchSite
    sites.remove_room(request.actor.organisation, room.id, clock.now())
    facts.tell(RoomRemoved(request.actor, room.name, room=room.id))
    return room


@changes
def remove_days(
    request: RemoveDays, calendar: AcademicCalendar, clock: Clock, facts: Facts
) -> str:
    permitted(request.actor, Permission.SET_UP)
    name = calendar.remove(request.actor.organisation, request.days, clock.now())
    if name is None:
        raise NoSuchDays
    facts.tell(HolidayRemoved(request.actor, request.days))
    return name
