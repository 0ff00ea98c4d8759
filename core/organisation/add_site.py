"""Add a site or a room."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.application import Request, changes, reads
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.kernel.place import Place
from core.organisation.access import home_of, site_of
from core.organisation.errors import NamedAlready
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Organisations, Sites


@dataclass(frozen=True, slots=True)
class AddSite(Request[Site]):
    """What is not said is as in the organisation."""

    name: str
    place: Place | None = None
    radius_m: int = 75
    zone: ZoneInfo | None = None
    currency: str = ""
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class AddRoom(Request[Room]):
    site: SiteId
    name: str
    place: Place | None = None
    radius_m: int | None = None
    virtual: bool = False


@dataclass(frozen=True, slots=True)
class EveryRoom(Request[list[Room]]):
    """By name."""


@dataclass(frozen=True, slots=True)
class EverySite(Request[list[Site]]):
    """By name."""


@changes
def add_site(request: AddSite, sites: Sites, organisations: Organisations) -> Site:
    permitted(request.actor, Permission.SET_UP)
    home = home_of(request.actor, organisations)
    _refuse_twice(request.name, sites.every(home.id))
    site = Site(
        SiteId(uuid4()),
        request.name,
        request.zone or home.zone,
        request.currency or home.currency,
        request.date_order or home.date_order,
        request.place,
        request.radius_m,
    )
    sites.add(home.id, site)
    return site


@changes
def add_room(request: AddRoom, sites: Sites) -> Room:
    permitted(request.actor, Permission.SET_UP)
    site = site_of(request.actor, request.site, sites)
    every = sites.rooms(request.actor.organisation)
    _refuse_twice(request.name, [room for room in every if room.site == site.id])
    room = Room(
        RoomId(uuid4()),
        site.id,
        request.name,
        request.place,
        request.radius_m,
        request.virtual,
    )
    sites.add_room(request.actor.organisation, room)
    return room


def _refuse_twice(name: str, among: Iterable[Site | Room]) -> None:
    for each in among:
        if each.name.casefold() == name.strip().casefold():
            raise NamedAlready(each.name)


@reads
def every_room(request: EveryRoom, sites: Sites) -> list[Room]:
    return sites.rooms(request.actor.organisation)


@reads
def every_site(request: EverySite, sites: Sites) -> list[Site]:
    return sites.every(request.actor.organisation)
