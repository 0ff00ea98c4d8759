"""Who was there, as far as whoever asks may know."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from adapters.web.api.cursors import page_of
from adapters.web.api.days import LastDays, last_days
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.attendance.model import Status
from core.attendance.register.history import AskHistory, Row
from core.kernel.ids import ClassId, CourseId, PersonId
from core.people.tokens.model import Scope


class Attended(Struct):
    """What the register says of one student in one session."""

    session_id: UUID
    student_id: UUID
    starts: datetime
    subject: str
    status: str


class Attendance(Struct):
    """`percent` is of all those days: excused and undecided ones do not count."""

    items: list[Attended]
    percent: int | None
    next: str | None


class Which(LastDays, kw_only=True):
    student_id: UUID | None = None
    session_id: UUID | None = None
    class_id: UUID | None = None
    course_id: UUID | None = None
    tutor_id: UUID | None = None
    status: Status | None = None


def listed(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    history = desk.run(
        AskHistory(
            asked.actor,
            last_days(query, asked),
            (PersonId(query.student_id),) if query.student_id else (),
            ClassId(query.class_id) if query.class_id else None,
            CourseId(query.course_id) if query.course_id else None,
            query.status,
            PersonId(query.tutor_id) if query.tutor_id else None,
        )
    )
    wanted = [e for e in history.rows if query.session_id in {None, e.session.id}]
    page, after = page_of(wanted, query, _key)
    return Given(Attendance([_shown(each) for each in page], history.rate, after))


def _key(row: Row) -> tuple[str, UUID]:
    """Rows of one session are told apart by their students."""
    starts = row.session.planned.start.isoformat()
    return f"{starts} {row.session.id.hex}", row.student.id


def _shown(row: Row) -> Attended:
    session = row.session
    return Attended(
        session.id,
        row.student.id,
        session.planned.start,
        session.subject,
        row.entry.status.value,
    )


ENDPOINTS = (
    Endpoint(
        "list-attendance",
        "GET",
        "/api/attendance",
        Scope.ATTENDANCE_READ,
        listed,
        Attendance,
        query=Which,
    ),
)
