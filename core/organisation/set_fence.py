"""Where a site or a room is, and how far around it a check-in counts."""

from dataclasses import dataclass, replace
from uuid import UUID

from core.application import Request, changes
from core.kernel.area import Area
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.kernel.place import Place
from core.organisation.errors import NoSuchSite, RadiusOutOfRange
from core.organisation.model import RADIUS_M, Room, Site
from core.organisation.ports import Sites

NEAREST, FARTHEST = 10, 5_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """An area, or a circle; a room with none of its own has its site's."""

    place: Place | None = None
    radius_m: int | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class FenceSet:
    name: str
    before: Bounds
    after: Bounds


@dataclass(frozen=True, slots=True)
class SetFence(Request[FenceSet]):
    """Of the site or room of that id."""

    at: UUID
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class ChangeFence(Request[FenceSet]):
    """Only what is said changes; an area takes a circle's place, and the other way."""

    at: UUID
    bounds: Bounds


@changes
def set_fence(request: SetFence, sites: Sites) -> FenceSet:
    permitted(request.actor, Permission.SET_UP)
    return _set(request, _found(request, sites), request.bounds, sites)


@changes
def change_fence(request: ChangeFence, sites: Sites) -> FenceSet:
    permitted(request.actor, Permission.SET_UP)
    found, said = _found(request, sites), request.bounds
    radius = said.radius_m if said.radius_m is not None else found.radius_m
    if said.area is not None:
        after = Bounds(said.area.middle, radius, said.area)
    else:
        after = Bounds(said.place or found.place, radius)
    return _set(request, found, after, sites)


def _found(request: SetFence | ChangeFence, sites: Sites) -> Site | Room:
    here = request.actor.organisation
    site = sites.find(here, SiteId(request.at))
    found = site or sites.room(here, RoomId(request.at))
    if found is None:
        raise NoSuchSite
    return found


def _set(
    request: SetFence | ChangeFence, found: Site | Room, bounds: Bounds, sites: Sites
) -> FenceSet:
    radius = bounds.radius_m
    if radius is not None and not NEAREST <= radius <= FARTHEST:
        raise RadiusOutOfRange(NEAREST, FARTHEST)
    here, before = request.actor.organisation, bounds_of(found)
    place, area = bounds.place, bounds.area
    if isinstance(found, Site):
        reach = RADIUS_M if radius is None else radius
        after = replace(found, place=place, radius_m=reach, area=area)
        sites.change(here, after)
        return FenceSet(found.name, before, bounds_of(after))
    room = replace(found, place=place, radius_m=radius, area=area)
    sites.change_room(here, room)
    return FenceSet(found.name, before, bounds_of(room))


def bounds_of(found: Site | Room) -> Bounds:
    return Bounds(found.place, found.radius_m, found.area)
