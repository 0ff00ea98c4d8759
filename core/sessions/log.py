"""Log a session that is over: `taught Alice maths 4-5:30pm yesterday`."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from core.application import Facts, Request, changes
from core.curriculum.ports import Classes, Courses
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.span import Span
from core.people.access import permitted
from core.people.permissions import Permission
from core.sessions.access import moved, names_of, own_session
from core.sessions.book import course_called
from core.sessions.diary import Diary, sensible
from core.sessions.errors import (
    LoggedAlready,
    NobodyTaught,
    NotOverYet,
    WhichSession,
)
from core.sessions.facts import SessionCompleted
from core.sessions.model import Flag, Session, SessionId, State
from core.sessions.planned_then import Told, meant


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
    diary.sessions.lock(actor.organisation, (actor.person, *request.students))
    planned = _planned(request, diary)
    held = _held(request, planned, diary)
    _refuse_twice(request, held, planned, diary)
    if planned is not None:
        session = _completed(request, planned, held, diary)
        diary.refuse_strangers(actor.organisation, session)
        diary.sessions.change(actor.organisation, session, planned)
    else:
        session = _unplanned(request, held, diary, classes, courses)
        diary.refuse_strangers(actor.organisation, session)
        diary.sessions.add(actor.organisation, session)
    facts.tell(SessionCompleted(actor, session, request.students))
    return session


def _planned(request: LogSession, diary: Diary) -> Session | None:
    actor = request.actor
    if request.session is not None:
        return own_session(actor, request.session, diary.sessions, diary.people)
    if request.another:
        return None
    usual = diary.policies(actor.organisation).session_length
    within = Span(request.start, request.end or request.start + usual)
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
    end = request.end
    if end is None and planned and planned.planned.end > request.start:
        end = planned.planned.end
    span = sensible(request.start, end or request.start + policies.session_length)
    if span.end - policies.end_early > diary.clock.now():
        raise NotOverYet(span.end)
    return span


def _refuse_twice(
    request: LogSession, held: Span, planned: Session | None, diary: Diary
) -> None:
    """Nobody teaches, or is taught, twice at the same time."""
    actor = request.actor
    people = (actor.person, *request.students)
    for other in diary.sessions.of_people(actor.organisation, people, held):
        if other.state is not State.COMPLETED or (planned and other.id == planned.id):
            continue
        if actor.person in other.tutors:
            whom = names_of(actor, other.participants, diary.people)
            raise LoggedAlready(whom, other.span.start, other.span.end)
        raise diary.busy(actor.organisation, people, other)


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
    request: LogSession, held: Span, diary: Diary, classes: Classes, courses: Courses
) -> Session:
    actor = request.actor
    students = request.students
    site = diary.site_of(actor.organisation, None)
    if request.group is not None:
        day = held.start.astimezone(diary.zone(actor.organisation, site)).date()
        members = classes.members_of(actor.organisation, request.group, day)
        students = tuple(dict.fromkeys((*students, *members)))
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
        site=site,
        course=request.course or course_called(actor, request.subject, courses),
        flags=frozenset({Flag.LOGGED}),
        changed_at=now,
        changed_by=actor.person,
    )
