"""Sessions, as far as whoever asks may see them."""

from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.cursors import Paged, page_of
from adapters.web.api.endpoint import Asked, Endpoint, Given
from adapters.web.problem import Problem
from core.application import Desk
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may
from core.kernel.span import Span
from core.people.tokens.model import Scope
from core.sessions.model import Session, SessionId
from core.sessions.schedule import EverySchedule, ScheduleOf, ShowSession

A_WEEK, LONGEST = timedelta(days=6), timedelta(days=92)


class SessionOut(Struct):
    """One meeting of a tutor with students. Planned times, and actual ones if known."""

    id: UUID
    state: str
    subject: str
    planned_start: datetime
    planned_end: datetime
    started: datetime | None
    ended: datetime | None
    tutor_ids: list[UUID]
    student_ids: list[UUID]
    class_id: UUID | None
    course_id: UUID | None
    site_id: UUID | None
    room_id: UUID | None
    series_id: UUID | None
    version: int


class Sessions(Struct):
    """By when they are planned to start."""

    items: list[SessionOut]
    next: str | None


class InDays(Paged, kw_only=True, rename={"since": "from", "until": "to"}):
    """Days are those of your time zone; without them, a week from today on."""

    since: Annotated[date | None, Meta(description="The first day.")] = None
    until: Annotated[date | None, Meta(description="The last day.")] = None


class Which(InDays, kw_only=True):
    person_id: UUID | None = None
    state: str = ""


def listed(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    within = Span(*days_of(query, asked).instants(asked.caller.zone))
    actor = asked.actor
    if query.person_id is not None:
        found = desk.run(ScheduleOf(actor, within, (PersonId(query.person_id),)))
    elif may(actor, Permission.SEE_EVERY_SCHEDULE):
        found = desk.run(EverySchedule(actor, within))
    else:
        found = desk.run(ScheduleOf(actor, within))
    wanted = [each for each in found if query.state in {"", each.state.value}]
    page, after = page_of(
        wanted, query, lambda each: (each.planned.start.isoformat(), each.id)
    )
    return Given(Sessions([shown(each) for each in page], after))


def one(asked: Asked, desk: Desk) -> Given:
    session = desk.run(ShowSession(asked.actor, SessionId(asked.path["session_id"])))
    return Given(shown(session), str(session.version))


def days_of(query: InDays, asked: Asked) -> Period:
    first = query.since or asked.today
    last = query.until or first + A_WEEK
    if last < first:
        raise turned()
    if last - first > LONGEST:
        told = {"most": LONGEST.days}
        raise Problem(409, "api-days-many", told, type="/api/docs#days")
    return Period(first, last)


def turned() -> Problem:
    return Problem(409, "api-days-turned", type="/api/docs#days")


def shown(session: Session) -> SessionOut:
    return SessionOut(
        session.id,
        session.state.value,
        session.subject,
        session.planned.start,
        session.planned.end,
        session.started,
        session.ended,
        list(session.tutors),
        list(session.participants),
        session.group,
        session.course,
        session.site,
        session.room,
        session.series,
        session.version,
    )


ENDPOINTS = (
    Endpoint(
        "list-sessions",
        "GET",
        "/api/sessions",
        Scope.SESSIONS_READ,
        listed,
        Sessions,
        query=Which,
    ),
    Endpoint(
        "show-session",
        "GET",
        "/api/sessions/{session_id:uuid}",
        Scope.SESSIONS_READ,
        one,
        SessionOut,
    ),
)
