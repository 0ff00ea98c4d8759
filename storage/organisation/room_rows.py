"""A room's own columns, and hours of opening, as JSON that every database takes."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Any

from core.kernel.actor import Role
from core.kernel.area import Area
from core.kernel.place import Place
from core.organisation.model import Hours, Room

ROOM = (
    "name",
    "virtual",
    "kind",
    "seats",
    "facilities",
    "longest_minutes",
    "a_day_minutes",
    "ahead_days",
    "booked_by",
    "link",
)
MINUTE = timedelta(minutes=1)


def room_row(room: Room, link: bytes | None) -> dict[str, Any]:
    return {
        "name": room.name,
        "virtual": room.virtual,
        "kind": room.kind,
        "seats": room.seats,
        "facilities": [*room.facilities] or None,
        "longest_minutes": _minutes(room.longest),
        "a_day_minutes": _minutes(room.a_day),
        "ahead_days": room.ahead_days,
        "booked_by": [each.value for each in room.booked_by] or None,
        "link": link,
    }


def room_of(
    row: Mapping[Any, Any], place: Place | None, area: Area | None, link: str
) -> Room:
    return Room(
        row["id"],
        row["site_id"],
        row["name"],
        place,
        row["radius_m"],
        row["virtual"],
        area,
        row["kind"],
        row["seats"],
        tuple(row["facilities"] or ()),
        hours_read(row["opens"]),
        _length(row["longest_minutes"]),
        _length(row["a_day_minutes"]),
        row["ahead_days"],
        tuple(Role(each) for each in row["booked_by"] or ()),
        link,
    )


def hours_written(hours: Sequence[Hours]) -> list[list[Any]] | None:
    return [
        [h.weekday, h.since.isoformat("minutes"), h.until.isoformat("minutes")]
        for h in hours
    ] or None


def hours_read(written: Sequence[Sequence[Any]] | None) -> tuple[Hours, ...]:
    return tuple(
        Hours(weekday, time.fromisoformat(since), time.fromisoformat(until))
        for weekday, since, until in written or ()
    )


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else length // MINUTE


def _length(minutes: int | None) -> timedelta | None:
    return None if minutes is None else minutes * MINUTE
