"""Log a session that is over: `taught Alice maths 4-5:30pm yesterday`."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from core.application import Facts, Request, changes
from core.curriculum.ports import Classes, Courses
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.access import moved, own_session
from core.sessions.book import course_called
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.errors import (
    NobodyTaught,
    NotOverYet,
    WhichSession,
)
from core.sessions.facts import SessionCompleted
from core.sessions.held.planned_then import Told, meant
from core.sessions.model import Flag, Session, SessionId, State


@dataclass(frozen=True, slots=True)
class LogSession(Request[Session]):
    """Without `end`, as long as it was planned or as sessions usually are.

    It completes the planned session that it clearly is. Where that is not clear
    the request says which: a `session`, or that it is `another`.
    """

    start: datetime
    end: datetime | None = None
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    subject: str = ""
    course: CourseId | None = None
    session: SessionId | None = None
    another: bool = False


@changes
def log_session(
    request: LogSession, diary: Diary, classes: Classes, courses: Courses, facts: Facts
) -> Session:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    students = _students(request, diary, classes)
    planned = _planned(request, diary)
    diary.claim(actor.organisation, (actor.person, *students))
    held = _held(request, planned, diary)
    diary.refuse_held_twice(actor, students, held, planned.id if planned else None)
    if planned is not None:
        session = _completed(request, planned, held, diary)
        diary.refuse_strangers(actor.organisation, session)
        diary.sessions.change(actor.organisation, session, planned)
    else:
        session = _unplanned(request, students, held, diary, courses)
        diary.refuse_strangers(actor.organisation, session)
        diary.sessions.add(actor.organisation, session)
    facts.tell(SessionCompleted(actor, session, request.students))
    return session


def _students(
    request: LogSession, diary: Diary, classes: Classes
) -> tuple[PersonId, ...]:
    """Those who were named, and the members of the class on that day."""
    if request.group is None:
        return request.students
    organisation = request.actor.organisation
    site = diary.site_of(organisation, None)
    day = request.start.astimezone(diary.zone(organisation, site)).date()
    members = classes.members_of(organisation, request.group, day)
    return tuple(dict.fromkeys((*request.students, *members)))


def _planned(request: LogSession, diary: Diary) -> Session | None:
    actor = request.actor
    if request.session is not None:
        return own_session(actor, request.session, diary.sessions, diary.people)
    if request.another:
        return None
    usual = diary.policies(actor.organisation).session_length
    start = request.start.astimezone(UTC)
    within = Span(start, request.end or start + usual)
    then = diary.sessions.of_tutor(actor.organisation, actor.person, within)
    told = Told(request.students, request.group, request.course)
    found = meant(then, within, told)
    if found.perhaps:
        raise WhichSession
    surely = found.surely
    return surely and own_session(actor, surely.id, diary.sessions, diary.people)


def _held(request: LogSession, planned: Session | None, diary: Diary) -> Span:
    """From when to when it really was; told when it is all but over at the earliest."""
    policies = diary.policies(request.actor.organisation)
    start, end = request.start.astimezone(UTC), request.end
    if end is None and planned and planned.planned.end > start:
        end = planned.planned.end
    now = diary.clock.now()
    span = sensible(start, end or start + policies.session_length, now)
    if span.end - policies.end_early > now:
        raise NotOverYet(span.end)
    return span


def _completed(
    request: LogSession, planned: Session, held: Span, diary: Diary
) -> Session:
    """The planned session as it was held: with those whom the tutor named.

    A class keeps all of its members: who of them was there is the register's.
    """
    students = request.students or planned.participants
    if planned.group is not None:
        students = tuple(dict.fromkeys((*planned.participants, *students)))
    return moved(
        planned,
        State.COMPLETED,
        request.actor,
        diary.clock.now(),
        participants=students,
        started=held.start,
        ended=held.end,
        subject=request.subject or planned.subject,
        course=request.course or planned.course,
        flags=planned.flags | {Flag.LOGGED},
    )


def _unplanned(
    request: LogSession,
    students: tuple[PersonId, ...],
    held: Span,
    diary: Diary,
    courses: Courses,
) -> Session:
    actor = request.actor
    if not students:
        raise NobodyTaught
    now = diary.clock.now()
    session = Session(
        SessionId(uuid4()), (actor.person,), students, held, request.subject
    )
    return replace(
        session,
        state=State.COMPLETED,
        started=held.start,
        ended=held.end,
        group=request.group,
        site=diary.site_of(actor.organisation, None),
        course=request.course or course_called(actor, request.subject, courses),
        flags=frozenset({Flag.LOGGED}),
        changed_at=now,
        changed_by=actor.person,
    )
