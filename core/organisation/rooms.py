"""What a room is and has, and when rooms and sites are open."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from core.application import Request, changes
from core.kernel.actor import Actor, Role
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.organisation.access import site_of
from core.organisation.errors import (
    LimitOutOfReason,
    NamedAlready,
    NoSuchSite,
    SeatsOutOfRange,
)
from core.organisation.model import Hours, Room, Site
from core.organisation.ports import Sites

MOST_SEATS = 5000
SHORTEST, A_DAY = timedelta(minutes=5), timedelta(days=1)
MOST_AHEAD = 400


@dataclass(frozen=True, slots=True)
class ChangeRoom(Request[tuple[Room, Room]]):
    """Answers it as it was and as it is; what is None stays."""

    room: RoomId
    name: str | None = None
    seats: int | None = None
    kind: str | None = None
    facilities: tuple[str, ...] | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class LimitRoom(Request[Room]):
    """All its limits at once; what is None, or nobody, is no limit. As it was."""

    room: RoomId
    longest: timedelta | None = None
    a_day: timedelta | None = None
    ahead_days: int | None = None
    booked_by: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class SetOpening(Request[tuple[Hours, ...]]):
    """Of a room or a site; answers the hours before. With none, always open."""

    opens: tuple[Hours, ...]
    room: RoomId | None = None
    site: SiteId | None = None


def room_of(actor: Actor, room: RoomId, sites: Sites) -> Room:
    found = sites.room(actor.organisation, room)
    if found is None:
        raise NoSuchSite
    return found


@changes
def change_room(request: ChangeRoom, sites: Sites) -> tuple[Room, Room]:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    before = room_of(actor, request.room, sites)
    if request.seats is not None and not 0 < request.seats <= MOST_SEATS:
        raise SeatsOutOfRange(MOST_SEATS)
    if request.name is not None:
        _refuse_twice(actor, before, request.name, sites)
    said: dict[str, Any] = {
        name: value
        for name in ("name", "seats", "kind", "facilities", "link")
        if (value := getattr(request, name)) is not None
    }
    after = replace(before, **said)
    sites.change_room(actor.organisation, after)
    return before, after


@changes
def limit_room(request: LimitRoom, sites: Sites) -> Room:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    before = room_of(actor, request.room, sites)
    lengths = [each for each in (request.longest, request.a_day) if each is not None]
    ahead = request.ahead_days
    if any(not SHORTEST <= each <= A_DAY for each in lengths) or (
        ahead is not None and not 0 < ahead <= MOST_AHEAD
    ):
        raise LimitOutOfReason
    limits: dict[str, Any] = {
        "longest": request.longest,
        "a_day": request.a_day,
        "ahead_days": ahead,
        "booked_by": request.booked_by,
    }
    sites.change_room(actor.organisation, replace(before, **limits))
    return before


def _refuse_twice(actor: Actor, room: Room, name: str, sites: Sites) -> None:
    for each in sites.rooms(actor.organisation):
        alike = each.name.casefold() == name.strip().casefold()
        if alike and each.site == room.site and each.id != room.id:
            raise NamedAlready(each.name)


@changes
def set_opening(request: SetOpening, sites: Sites) -> tuple[Hours, ...]:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    if request.room is not None:
        room = room_of(actor, request.room, sites)
        sites.change_room(actor.organisation, replace(room, opens=request.opens))
        return room.opens
    site = site_said(actor, request.site, sites)
    sites.change(actor.organisation, replace(site, opens=request.opens))
    return site.opens


def site_said(actor: Actor, site: SiteId | None, sites: Sites) -> Site:
    if site is None:
        raise NoSuchSite
    return site_of(actor, site, sites)
