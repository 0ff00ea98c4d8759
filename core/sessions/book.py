"""Book one session."""

from dataclasses import dataclass
from uuid import uuid4

from core.application import Facts, Request, changes
from core.curriculum.ports import Classes, Courses
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, CourseId, PersonId, RoomId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.kernel.span import Span
from core.sessions.access import in_reach
from core.sessions.changing.makeups import Missed
from core.sessions.clashing.clashes import Hurdle, overlooked
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.errors import InThePast, NobodyTaught
from core.sessions.facts import SessionBooked
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class BookSession(Request[Session]):
    """Without `tutors`, the actor's own; a class brings its members of that day."""

    planned: Span
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    tutors: tuple[PersonId, ...] = ()
    subject: str = ""
    course: CourseId | None = None
    room: RoomId | None = None
    despite: frozenset[Hurdle] = frozenset()
    """What was told of, and is overlooked as far as the actor may."""
    makes_up: SessionId | None = None
    """Instead of this one, which was missed or called off."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A bundle of ports: what a booking goes by beside everybody's diary."""

    classes: Classes
    courses: Courses
    missed: Missed


@changes
def book_session(
    request: BookSession, diary: Diary, beside: Beside, facts: Facts
) -> Session:
    """Refused with all that stands in its way, be it only a wish."""
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.BOOK_SESSIONS)
    planned = sensible(request.planned.start, request.planned.end, now)
    tutors = request.tutors or (actor.person,)
    if planned.end <= now:
        raise InThePast(planned.start)
    site = diary.site_of(actor.organisation, request.room)
    day = planned.start.astimezone(diary.zone(actor.organisation, site)).date()
    members = (
        beside.classes.members_of(actor.organisation, request.group, day)
        if request.group
        else ()
    )
    session = Session(
        SessionId(uuid4()),
        tutors,
        tuple(dict.fromkeys((*request.students, *members))),
        planned,
        request.subject,
        group=request.group,
        course=request.course or course_called(actor, request.subject, beside.courses),
        site=site,
        room=request.room,
        makes_up=request.makes_up,
        changed_at=diary.clock.now(),
        changed_by=actor.person,
    )
    if tutors != (actor.person,) and not in_reach(
        actor, Permission.BOOK_FOR_OTHERS, session
    ):
        raise NotPermitted(Permission.BOOK_FOR_OTHERS)
    if not session.participants:
        raise NobodyTaught
    diary.refuse_strangers(actor.organisation, session)
    despite = overlooked(actor, request.despite)
    diary.refuse_clashes(actor.organisation, session, despite=despite, by=actor)
    if request.makes_up is not None:
        was = beside.missed.find(actor, request.makes_up)
        beside.missed.still_to_make_up(actor, was, session.participants)
    diary.sessions.add(actor.organisation, session)
    facts.tell(SessionBooked(actor, session))
    return session


def course_called(actor: Actor, subject: str, courses: Courses) -> CourseId | None:
    """The course with this name or code, if there is one."""
    said = subject.casefold()
    for course in courses.every(actor.organisation) if said else ():
        if said in {course.name.casefold(), course.code.casefold()}:
            return course.id
    return None
