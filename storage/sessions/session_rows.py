"""A session as a row, and back; and as text, to remember what it was."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import Flag, Overrides, Session, Side, State

MINUTE = timedelta(minutes=1)
OVERRIDES = tuple(field.name for field in fields(Overrides))
IDS = (
    "id",
    "series_id",
    "line_id",
    "site_id",
    "room_id",
    "course_id",
    "class_id",
    "changed_by_id",
    "makes_up_id",
)
TIMES = (
    "original_start",
    "planned_start",
    "planned_end",
    "started",
    "ended",
    "starts_at",
    "ends_at",
    "closes",
    "changed_at",
)

DAY = "original_day"


def row_of(session: Session) -> dict[str, Any]:
    """All columns but the organisation, the reason and what marks it as deleted."""
    overrides = {
        name: getattr(session.overrides, name) // MINUTE
        for name in OVERRIDES
        if getattr(session.overrides, name) is not None
    }
    return {
        "id": session.id,
        "series_id": session.series,
        "line_id": session.line,
        "original_day": session.original_day,
        "original_start": session.original_start,
        "kind": session.kind,
        "makes_up_id": session.makes_up,
        "site_id": session.site,
        "room_id": session.room,
        "course_id": session.course,
        "class_id": session.group,
        "subject": session.subject,
        "planned_start": session.planned.start,
        "planned_end": session.planned.end,
        "started": session.started,
        "ended": session.ended,
        "starts_at": session.span.start,
        "ends_at": session.span.end,
        "state": session.state.value,
        "closes": session.closes,
        "flags": ",".join(sorted(session.flags)),
        "overrides": overrides,
        "cancelled_by_side": session.cancelled_by or "",
        "notice_minutes": None if session.notice is None else session.notice // MINUTE,
        "fee_percent": session.fee_percent,
        "version": session.version,
        "sequence": session.sequence,
        "changed_at": session.changed_at,
        "changed_by_id": session.changed_by,
    }


def people_of(organisation: OrganisationId, session: Session) -> list[dict[str, Any]]:
    both = ((session.tutors, True), (session.participants, False))
    return [
        {
            "organisation_id": organisation,
            "session_id": session.id,
            "person_id": person,
            "teaches": teaches,
            "place": place,
            "starts_at": session.span.start,
            "ends_at": session.span.end,
        }
        for people, teaches in both
        for place, person in enumerate(people)
    ]


def session_of(
    row: Mapping[str, Any], people: Iterable[tuple[PersonId, bool]], reason: str | None
) -> Session:
    """`people` in their order, each with whether they teach."""
    known = tuple(people)
    overrides = {name: each * MINUTE for name, each in row["overrides"].items()}
    return Session(
        row["id"],
        tuple(person for person, teaches in known if teaches),
        tuple(person for person, teaches in known if not teaches),
        Span(row["planned_start"], row["planned_end"]),
        row["subject"],
        State(row["state"]),
        row["started"],
        row["ended"],
        row["class_id"],
        row["course_id"],
        row["site_id"],
        row["room_id"],
        row["series_id"],
        row["line_id"],
        row["original_day"],
        row["original_start"],
        row["kind"],
        row["makes_up_id"],
        row["closes"],
        reason or "",
        Side(row["cancelled_by_side"]) if row["cancelled_by_side"] else None,
        None if row["notice_minutes"] is None else row["notice_minutes"] * MINUTE,
        row["fee_percent"],
        frozenset(Flag(flag) for flag in row["flags"].split(",") if flag),
        Overrides(**overrides),
        row["version"],
        row["sequence"],
        row["changed_at"],
        row["changed_by_id"],
    )


def told(session: Session) -> dict[str, Any]:
    """As text that JSON can hold."""
    row = row_of(session)
    for name in IDS:
        row[name] = row[name] and row[name].hex
    for name in (*TIMES, DAY):
        row[name] = row[name] and row[name].isoformat()
    people = [(person.hex, True) for person in session.tutors]
    people += [(person.hex, False) for person in session.participants]
    return {"row": row, "people": people, "reason": session.reason}


def retold(text: Mapping[str, Any]) -> Session:
    """The session that `told` wrote down."""
    row = dict(text["row"])
    for name in IDS:
        row[name] = row[name] and UUID(row[name])
    for name in TIMES:
        row[name] = row[name] and datetime.fromisoformat(row[name])
    row[DAY] = row[DAY] and date.fromisoformat(row[DAY])
    people = ((PersonId(UUID(person)), teaches) for person, teaches in text["people"])
    return session_of(row, people, text["reason"])
