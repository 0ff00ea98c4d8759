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
from storage.repository import Repository, organisation_said
from storage.tables.organisation import room as rooms
from storage.tables.organisation import site as sites

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


def _change(table: Table) -> Update:
    return (
        update(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.id == bindparam("changed"))
        .values(
            lat=bindparam("lat"),
            lon=bindparam("lon"),
            radius_m=bindparam("radius_m"),
            area=bindparam("area"),
        )
    )


_change_site, _change_room = _change(sites), _change(rooms)


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
            "radius_m": site.radius_m,
            **_point(site.place),
            "area": _written(site.area),
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
        self.connection.execute(_change_site, _bounds(organisation, site))

    def change_room(self, organisation: OrganisationId, room: Room) -> None:
        self.connection.execute(_change_room, _bounds(organisation, room))
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
            "name": room.name,
            "radius_m": room.radius_m,
            "virtual": room.virtual,
            **_point(room.place),
            "area": _written(room.area),
        }
        self.connection.execute(_add_room, row)
        self.renew_names(organisation)

    def room(self, organisation: OrganisationId, room: RoomId) -> Room | None:
        said = {"organisation": organisation, "room": room}
        row = self.connection.execute(_room, said).mappings().one_or_none()
        return None if row is None else _room_of(row)

    @kept_by_version
    def rooms(self, organisation: OrganisationId) -> list[Room]:
        found = self.connection.execute(_every_room, {"organisation": organisation})
        return [_room_of(row) for row in found.mappings()]


def _bounds(organisation: OrganisationId, of: Site | Room) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "changed": of.id,
        "radius_m": of.radius_m,
        "area": _written(of.area),
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
    )


def _room_of(row: RowMapping) -> Room:
    return Room(
        row["id"],
        row["site_id"],
        row["name"],
        _place(row),
        row["radius_m"],
        row["virtual"],
        _area(row),
    )
