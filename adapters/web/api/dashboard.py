"""Today at a glance: the board that hangs in chats, for screens on walls."""

from datetime import date, datetime
from uuid import UUID

from msgspec import Struct

from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.kernel.ids import ClassId
from core.people.tokens.model import Scope
from core.reporting.boards.today import AskToday, Counts, Line


class Came(Struct):
    """How many; `open` are expected still, or left to somebody."""

    present: int
    late: int
    absent: int
    excused: int
    open: int


class SessionToday(Struct):
    session_id: UUID
    starts: datetime
    subject: str
    group: str
    state: str
    came: Came


class Dashboard(Struct):
    """What was called off counts in no total."""

    day: date
    sessions: list[SessionToday]
    total: Came


class OfClass(Struct, forbid_unknown_fields=True):
    class_id: UUID | None = None


def today(asked: Asked, desk: Desk) -> Given:
    query: OfClass = asked.query
    group = ClassId(query.class_id) if query.class_id else None
    found = desk.run(AskToday(asked.actor, group))
    lines = [_shown(each) for each in found.lines]
    return Given(Dashboard(found.day, lines, _came(found.totals)))


def _shown(line: Line) -> SessionToday:
    session = line.session
    return SessionToday(
        session.id,
        session.planned.start,
        session.subject,
        line.group,
        session.state.value,
        _came(line.counts),
    )


def _came(counts: Counts) -> Came:
    return Came(*(counts.get(name, 0) for name in Came.__struct_fields__))


ENDPOINTS = (
    Endpoint(
        "show-dashboard",
        "GET",
        "/api/dashboard",
        Scope.REPORTS_READ,
        today,
        Dashboard,
        query=OfClass,
    ),
)
