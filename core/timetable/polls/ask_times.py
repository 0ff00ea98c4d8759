"""Ask students, each by themselves, which of a few times suits them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Request, changes
from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.sessions.access import in_reach
from core.sessions.changing.makeups import Missed
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.errors import InThePast, NobodyTaught
from core.sessions.model import Session, SessionId
from core.timetable.polls.errors import ClosesTooLate, HowManyTimes
from core.timetable.polls.model import LEAST, MOST, Answer, Option, Poll, PollId
from core.timetable.polls.settle import Polling

OPEN_FOR = timedelta(days=1)
BEFORE = timedelta(hours=1)
"""It closes so long before the first of its times, if that is sooner."""


@dataclass(frozen=True, slots=True)
class AskTimes(Request[Poll]):
    """Without `closes`, a day later; a class brings its members."""

    options: tuple[Option, ...]
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    tutors: tuple[PersonId, ...] = ()
    subject: str = ""
    course: CourseId | None = None
    makes_up: SessionId | None = None
    closes: datetime | None = None


@changes
def ask_times(
    request: AskTimes, polling: Polling, classes: Classes, missed: Missed
) -> Poll:
    actor, diary = request.actor, polling.diary
    permitted(actor, Permission.BOOK_SESSIONS)
    options = _options(request, diary)
    first = options[0].span
    day = first.start.astimezone(diary.zone(actor.organisation, None)).date()
    members = (
        classes.members_of(actor.organisation, request.group, day)
        if request.group
        else ()
    )
    students = tuple(dict.fromkeys((*request.students, *members)))
    if not students:
        raise NobodyTaught
    if request.makes_up is not None:
        was = missed.find(actor, request.makes_up)
        missed.still_to_make_up(actor, was, students)
    tutors = request.tutors or (actor.person,)
    _refuse_others(actor, tutors, request, students, diary)
    poll = Poll(
        PollId(uuid4()),
        actor.person,
        tutors,
        options,
        tuple(Answer(each) for each in students),
        _closing(request, diary.clock.now()),
        request.subject,
        request.group,
        request.course,
        request.makes_up,
    )
    polling.open(actor.organisation, poll)
    return poll


def _options(request: AskTimes, diary: Diary) -> tuple[Option, ...]:
    """Each once, the earliest first."""
    now = diary.clock.now()
    options = tuple(sorted(set(request.options), key=lambda each: each.span))
    if not LEAST <= len(options) <= MOST:
        raise HowManyTimes(LEAST, MOST)
    for each in options:
        sensible(each.span.start, each.span.end, now)
        if each.span.start <= now:
            raise InThePast(each.span.start)
        diary.site_of(request.actor.organisation, each.room)
    return options


def _closing(request: AskTimes, now: datetime) -> datetime:
    first = min(each.span.start for each in request.options)
    if request.closes is not None:
        if not now < request.closes < first:
            raise ClosesTooLate(first)
        return request.closes
    return min(now + OPEN_FOR, max(first - BEFORE, now + (first - now) / 2))


def _refuse_others(
    actor: Actor,
    tutors: tuple[PersonId, ...],
    request: AskTimes,
    students: tuple[PersonId, ...],
    diary: Diary,
) -> None:
    """As booking would: for others only by whoever books for them."""
    wanted = Session(
        SessionId(actor.person),
        tutors,
        students,
        request.options[0].span,
        group=request.group,
        course=request.course,
    )
    if tutors != (actor.person,) and not in_reach(
        actor, Permission.BOOK_FOR_OTHERS, wanted
    ):
        raise NotPermitted(Permission.BOOK_FOR_OTHERS)
    diary.refuse_unfit(actor.organisation, tutors, students)
