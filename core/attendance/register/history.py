"""Attendance over some days: of a student, a class, a course, or all one may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.application import Request, reads
from core.attendance.access import shows
from core.attendance.model import Counts, RegisterEntry, Status, count
from core.attendance.ports import Registers
from core.kernel.actor import Actor, Role
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.people.families import Families
from core.people.model import Person
from core.sessions.access import own_students
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session, SessionId, State

CAME = frozenset({Status.PRESENT, Status.LATE})
MOST = 5000


@dataclass(frozen=True, slots=True)
class Row:
    session: Session
    student: Person
    entry: RegisterEntry


@dataclass(frozen=True, slots=True)
class History:
    """`counts` are of everything in those days, `rows` what was asked for of it."""

    counts: Counts
    rows: tuple[Row, ...]

    @property
    def rate(self) -> int | None:
        """Of a hundred; excused ones and open ones do not count."""
        came = self.counts.present + self.counts.late
        held = came + self.counts.absent
        return round(100 * came / held) if held else None


@dataclass(frozen=True, slots=True)
class AskHistory(Request[History]):
    days: Period
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    course: CourseId | None = None
    status: Status | None = None
    tutor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """A bundle of ports."""

    diary: Diary
    registers: Registers
    families: Families


@reads
def ask_history(request: AskHistory, records: Records) -> History:
    """Families see their own; a tutor own sessions; a head what is in reach."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_SELF)
    zone = records.diary.zone(where, None)
    span = Span(*request.days.instants(zone))
    whole, students = _whose(request, records)
    found = _sessions(actor, students, span, records)
    of = {
        session.id: session
        for session in found
        if session.state is not State.CANCELLED
        and _is_of(request, session)
        and (whole or shows(actor, session))
    }
    said = records.registers.of_sessions(where, [*of])
    entries = sorted(
        (
            (of[entry.session], entry)
            for entry in said
            if not students or entry.student in students
        ),
        key=_when,
    )
    people = {p.id: p for p in records.diary.people.every(where)}
    rows = tuple(
        Row(session, people[entry.student], entry)
        for session, entry in entries
        if entry.student in people and _is_asked(request.status, entry.status)
    )
    return History(count([entry for _, entry in entries]), rows[:MOST])


def _whose(request: AskHistory, records: Records) -> tuple[bool, frozenset[PersonId]]:
    """Whether they are one's own, and who; nobody in particular is everybody."""
    actor = request.actor
    own = frozenset(own_students(actor, records.families))
    asked = frozenset(request.students)
    if asked and asked <= own:
        return True, asked
    if may(actor, Permission.SEE_ATTENDANCE_REPORTS):
        return False, asked
    if may(actor, Permission.KEEP_REGISTER):
        return False, asked
    if asked:
        permitted(actor, Permission.KEEP_REGISTER)
    learners = Role.STUDENT in actor.roles
    return True, own if learners else own - {actor.person}


def _sessions(
    actor: Actor, students: frozenset[PersonId], span: Span, records: Records
) -> Sequence[Session]:
    where, sessions = actor.organisation, records.diary.sessions
    if students:
        return sessions.of_people(where, sorted(students), span)
    if may(actor, Permission.SEE_ATTENDANCE_REPORTS):
        return sessions.between(where, span)
    return sessions.of_tutor(where, actor.person, span)


def _is_of(request: AskHistory, session: Session) -> bool:
    if request.tutor is not None and request.tutor not in session.tutors:
        return False
    if request.group is not None:
        return session.group == request.group
    return request.course is None or session.course == request.course


def _when(row: tuple[Session, RegisterEntry]) -> tuple[datetime, SessionId, PersonId]:
    session, entry = row
    return session.planned.start, session.id, entry.student


def _is_asked(wanted: Status | None, status: Status) -> bool:
    if wanted is Status.PRESENT:
        return status in CAME
    return wanted is None or status is wanted
