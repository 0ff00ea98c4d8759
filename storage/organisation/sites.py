"""Sites and rooms in SQL."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import json
from sqlalchemy import RowMapping, Table, Update, bindparam, insert, select, update

from core.kernel.area import Area
from core.kernel.ids import OrganisationId, RoomId, SiteId
from core.kernel.place import Place
from core.organisation.model import DateOrder, Room, Site
from storage.named import kept_by_version
from storage.organisation.room_rows import (
    ROOM,
    hours_read,
    hours_written,
    room_of,
    room_row,
)
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.organisation import room as rooms
from storage.tables.organisation import site as sites

LINK = "room.link"

_sites = (
    select(sites)
    .where(sites.c.organisation_id == organisation_said)
    .where(sites.c.deleted_at.is_(None))
)
_site = _sites.where(sites.c.id == bindparam("site"))
_every_site = _sites.order_by(sites.c.name, sites.c.id)
_rooms = (
    select(rooms)
    .where(rooms.c.organisation_id == organisation_said)
    .where(rooms.c.deleted_at.is_(None))
)
_room = _rooms.where(rooms.c.id == bindparam("room"))
_every_room = _rooms.order_by(rooms.c.name, rooms.c.id)
_add_site, _add_room = insert(sites), insert(rooms)


BOUNDS = ("lat", "lon", "radius_m", "area", "opens")


def _change(table: Table, *columns: str) -> Update:
    return (
        update(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.id == bindparam("changed"))
        .values({each: bindparam(f"to_{each}") for each in columns})
    )


_change_site = _change(sites, *BOUNDS)
_change_room = _change(rooms, *BOUNDS, *ROOM)


def _removal(table: Table) -> Update:
    return (
        update(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.id == bindparam("gone"))
        .values(deleted_at=bindparam("at"))
    )


_remove_site, _remove_room = _removal(sites), _removal(rooms)
_remove_rooms = (
    update(rooms)
    .where(rooms.c.organisation_id == organisation_said)
    .where(rooms.c.site_id == bindparam("gone"), rooms.c.deleted_at.is_(None))
    .values(deleted_at=bindparam("at"))
)


class SqlSites(Repository):
    def add(self, organisation: OrganisationId, site: Site) -> None:
        row = {
            "organisation_id": organisation,
            "id": site.id,
            "name": site.name,
            "zone": site.zone.key,
            "currency": site.currency,
            "date_order": site.date_order,
            **_bounds(site),
        }
        self.connection.execute(_add_site, row)

    def find(self, organisation: OrganisationId, site: SiteId) -> Site | None:
        said = {"organisation": organisation, "site": site}
        row = self.connection.execute(_site, said).mappings().one_or_none()
        return None if row is None else _site_of(row)

    def every(self, organisation: OrganisationId) -> list[Site]:
        found = self.connection.execute(_every_site, {"organisation": organisation})
        return [_site_of(row) for row in found.mappings()]

    def change(self, organisation: OrganisationId, site: Site) -> None:
        self.connection.execute(_change_site, _to(organisation, site, _bounds(site)))

    def change_room(self, organisation: OrganisationId, room: Room) -> None:
        row = {**_bounds(room), **room_row(room, self._sealed(organisation, room))}
        self.connection.execute(_change_room, _to(organisation, room, row))
        self.renew_names(organisation)

    def remove(self, organisation: OrganisationId, site: SiteId, at: datetime) -> None:
        said = {"organisation": organisation, "gone": site, "at": at}
        self.connection.execute(_remove_site, said)
        self.connection.execute(_remove_rooms, said)
        self.renew_names(organisation)

    def remove_room(
        self, organisation: OrganisationId, room: RoomId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "gone": room, "at": at}
        self.connection.execute(_remove_room, said)
        self.renew_names(organisation)

    def add_room(self, organisation: OrganisationId, room: Room) -> None:
        row = {
            "organisation_id": organisation,
            "id": room.id,
            "site_id": room.site,
            **_bounds(room),
            **room_row(room, self._sealed(organisation, room)),
        }
        self.connection.execute(_add_room, row)
        self.renew_names(organisation)

    def room(self, organisation: OrganisationId, room: RoomId) -> Room | None:
        said = {"organisation": organisation, "room": room}
        row = self.connection.execute(_room, said).mappings().one_or_none()
        return None if row is None else self._room(organisation, row)

    @kept_by_version
    def rooms(self, organisation: OrganisationId) -> list[Room]:
        found = self.connection.execute(_every_room, {"organisation": organisation})
        return [self._room(organisation, row) for row in found.mappings()]

    def _sealed(self, organisation: OrganisationId, room: Room) -> bytes | None:
        link, owner = room.link or None, Owner(organisation)
        return self.vault.seal(owner, link, about=LINK, row=room.id)

    def _room(self, organisation: OrganisationId, row: RowMapping) -> Room:
        place, area = _place(row), _area(row)
        owner = Owner(organisation)
        link = self.vault.open(owner, row["link"], about=LINK, row=row["id"])
        return room_of(row, place, area, link or "")


def _to(
    organisation: OrganisationId, of: Site | Room, row: dict[str, Any]
) -> dict[str, Any]:
    said = {f"to_{name}": value for name, value in row.items()}
    return {"organisation": organisation, "changed": of.id, **said}


def _bounds(of: Site | Room) -> dict[str, Any]:
    return {
        "radius_m": of.radius_m,
        "area": _written(of.area),
        "opens": hours_written(of.opens),
        **_point(of.place),
    }


def _written(area: Area | None) -> str | None:
    return None if area is None else json.encode(area).decode()


def _area(row: RowMapping) -> Area | None:
    return None if row["area"] is None else json.decode(row["area"], type=Area)


def _point(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"lat": None, "lon": None}
    return {"lat": place.lat, "lon": place.lon}


def _place(row: RowMapping) -> Place | None:
    return None if row["lat"] is None else Place(row["lat"], row["lon"])


def _site_of(row: RowMapping) -> Site:
    return Site(
        row["id"],
        row["name"],
        ZoneInfo(row["zone"]),
        row["currency"],
        DateOrder(row["date_order"]),
        _place(row),
        row["radius_m"],
        _area(row),
        hours_read(row["opens"]),
    )
