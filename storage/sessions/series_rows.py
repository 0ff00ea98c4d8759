"""A series as a row, and back; and what a change of it did, as text."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.recurring import Rule
from core.sessions.model import SeriesId, SessionId
from core.sessions.series.model import Done, Series

MINUTE = timedelta(minutes=1)
IDS = (
    "id",
    "line_id",
    "follows_id",
    "class_id",
    "course_id",
    "site_id",
    "room_id",
    "term_id",
    "changed_by_id",
)
DAYS = ("first", "last", "ahead_to")


def row_of(series: Series) -> dict[str, Any]:
    """All columns but the organisation, the reason and what marks it as deleted."""
    return {
        "id": series.id,
        "line_id": series.line,
        "follows_id": series.follows,
        "class_id": series.group,
        "course_id": series.course,
        "site_id": series.site,
        "room_id": series.room,
        "term_id": series.term,
        "subject": series.subject,
        "kind": series.kind,
        "rule": str(series.rule),
        "starts": series.starts,
        "minutes": series.length // MINUTE,
        "zone": series.zone.key,
        "first": series.first,
        "last": series.last,
        "skips_holidays": series.skips_holidays,
        "ahead_to": series.ahead_to,
        "version": series.version,
        "sequence": series.sequence,
        "changed_at": series.changed_at,
        "changed_by_id": series.changed_by,
    }


def people_of(organisation: OrganisationId, series: Series) -> list[dict[str, Any]]:
    both = ((series.tutors, True), (series.students, False))
    return [
        {
            "organisation_id": organisation,
            "series_id": series.id,
            "person_id": person,
            "teaches": teaches,
            "place": place,
        }
        for people, teaches in both
        for place, person in enumerate(people)
    ]


def series_of(
    row: Mapping[str, Any], people: Iterable[tuple[PersonId, bool]], reason: str | None
) -> Series:
    """`people` in their order, each with whether they teach."""
    known = tuple(people)
    return Series(
        row["id"],
        row["line_id"],
        Rule.read(row["rule"]),
        row["starts"],
        row["minutes"] * MINUTE,
        ZoneInfo(row["zone"]),
        row["first"],
        tuple(person for person, teaches in known if teaches),
        tuple(person for person, teaches in known if not teaches),
        row["last"],
        row["subject"],
        row["kind"],
        row["class_id"],
        row["course_id"],
        row["site_id"],
        row["room_id"],
        row["term_id"],
        row["follows_id"],
        row["skips_holidays"],
        row["ahead_to"],
        reason or "",
        row["version"],
        row["sequence"],
        row["changed_at"],
        row["changed_by_id"],
    )


def told(done: Done) -> dict[str, Any]:
    """As text that JSON can hold."""
    return {
        "before": done.before and _told(done.before),
        "changed": [[each.hex, version] for each, version in done.changed],
        "added": [each.hex for each in done.added],
        "made": done.made and done.made.hex,
    }


def retold(text: Mapping[str, Any]) -> Done:
    """What `told` wrote down."""
    return Done(
        _retold(text["before"]) if text["before"] else None,
        tuple((SessionId(UUID(each)), version) for each, version in text["changed"]),
        tuple(SessionId(UUID(each)) for each in text["added"]),
        SeriesId(UUID(text["made"])) if text["made"] else None,
    )


def _told(series: Series) -> dict[str, Any]:
    row = row_of(series)
    for name in IDS:
        row[name] = row[name] and row[name].hex
    for name in (*DAYS, "starts", "changed_at"):
        row[name] = None if row[name] is None else row[name].isoformat()
    people = [(person.hex, True) for person in series.tutors]
    people += [(person.hex, False) for person in series.students]
    return {"row": row, "people": people, "reason": series.reason}


def _retold(text: Mapping[str, Any]) -> Series:
    row = dict(text["row"])
    for name in IDS:
        row[name] = row[name] and UUID(row[name])
    for name in DAYS:
        row[name] = row[name] and date.fromisoformat(row[name])
    row["starts"] = time.fromisoformat(row["starts"])
    if row["changed_at"]:
        row["changed_at"] = datetime.fromisoformat(row["changed_at"])
    people = ((PersonId(UUID(person)), teaches) for person, teaches in text["people"])
    return series_of(row, people, text["reason"])
