"""Sessions, as far as whoever asks may see them."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from adapters.web.api.cursors import page_of
from adapters.web.api.days import NextDays, next_days
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may
from core.kernel.span import Span
from core.people.tokens.model import Scope
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import EverySchedule, ScheduleOf, ShowSession


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


class Which(NextDays, kw_only=True):
    person_id: UUID | None = None
    state: State | None = None


def listed(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    within = Span(*next_days(query, asked).instants(asked.caller.zone))
    actor = asked.actor
    if query.person_id is not None:
        found = desk.run(ScheduleOf(actor, within, (PersonId(query.person_id),)))
    elif may(actor, Permission.SEE_EVERY_SCHEDULE):
        found = desk.run(EverySchedule(actor, within))
    else:
        found = desk.run(ScheduleOf(actor, within))
    wanted = [each for each in found if query.state in {None, each.state}]
    page, after = page_of(
        wanted, query, lambda each: (each.planned.start.isoformat(), each.id)
    )
    return Given(Sessions([shown(each) for each in page], after))


def one(asked: Asked, desk: Desk) -> Given:
    session = desk.run(ShowSession(asked.actor, SessionId(asked.path["session_id"])))
    return Given(shown(session), str(session.version))


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
