"""Somebody is on the way and late: those who wait are told, and by how much."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.application import Facts, Request, changes, on
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.model import PASSES
from core.messaging.notices.post import Letter, Post
from core.people.families import Families
from core.people.model import Person
from core.sessions.access import own_students
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NoSuchSession, NotNow
from core.sessions.facts import RunningLate, SessionMoved
from core.sessions.model import Session, SessionId, State
from core.sessions.telling.late import LateNotice, LateNotices

LATEST = timedelta(hours=6)
OPEN = frozenset({State.SCHEDULED, State.ACTIVE})


@dataclass(frozen=True, slots=True)
class Late:
    session: Session
    who: Person
    expected: datetime | None

    @property
    def minutes(self) -> int:
        if self.expected is None:
            return 0
        return max(0, (self.expected - self.session.planned.start).seconds // 60)


@dataclass(frozen=True, slots=True)
class SayLate(Request[Late]):
    """Of oneself, or of a child in one's care; what the register says stays as it is.

    `late_by` counts from the planned start; `eta` is an instant instead.
    """

    session: SessionId
    student: PersonId | None = None
    late_by: timedelta | None = None
    eta: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackLate(Request[Late]):
    session: SessionId
    person: PersonId


@dataclass(frozen=True, slots=True)
class Waiting:
    """A bundle of ports."""

    notices: LateNotices
    diary: Diary
    families: Families
    post: Post


@changes
def say_late(request: SayLate, waiting: Waiting, facts: Facts) -> Late:
    actor, where = request.actor, request.actor.organisation
    session = _open(actor, request.session, waiting)
    who = _who(actor, session, request.student, waiting)
    expected = request.eta
    if request.late_by is not None:
        expected = session.planned.start + request.late_by
    if expected is not None and not _is_sane(expected, session):
        expected = None
    now = waiting.diary.clock.now()
    notice = LateNotice(session.id, who.id, actor.person, now, expected)
    waiting.notices.keep(where, notice)
    late = Late(session, who, expected)
    _tell(actor, late, "late-notice", waiting, request.reason)
    facts.tell(RunningLate(actor, session))
    return late


@changes
def take_back_late(request: TakeBackLate, waiting: Waiting, facts: Facts) -> Late:
    actor = request.actor
    session = _open(actor, request.session, waiting)
    who = _who(actor, session, request.person, waiting)
    waiting.notices.drop(actor.organisation, session.id, who.id)
    late = Late(session, who, None)
    _tell(actor, late, "late-notice-over", waiting)
    facts.tell(RunningLate(actor, session))
    return late


def _is_sane(expected: datetime, session: Session) -> bool:
    start = session.planned.start
    return start < expected <= start + LATEST


def _open(actor: Actor, wanted: SessionId, waiting: Waiting) -> Session:
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    session = waiting.diary.sessions.find(actor.organisation, wanted)
    own = own_students(actor, waiting.families)
    if session is None or not any(session.concerns(each) for each in own):
        raise NoSuchSession
    if session.state not in OPEN:
        raise NotNow(session.state, State.ACTIVE)
    return session


def _who(
    actor: Actor, session: Session, named: PersonId | None, waiting: Waiting
) -> Person:
    own = own_students(actor, waiting.families)
    theirs = [each for each in own if session.concerns(each)]
    if named is not None:
        theirs = [each for each in theirs if each == named]
    found = waiting.diary.people.some(actor.organisation, theirs)
    if not found:
        raise NoSuchSession
    return found[0]


def _tell(
    actor: Actor, late: Late, sentence: str, waiting: Waiting, text: str = ""
) -> None:
    """A student's tutors; a tutor's students, and the guardians of minors."""
    session, where = late.session, actor.organisation
    teaches = late.who.id in session.tutors
    readers = list(session.tutors)
    if teaches:
        people = waiting.diary.people.some(where, session.participants)
        minors = [each.id for each in people if each.minor]
        wards = waiting.families.guardians(where, minors)
        readers = [*session.participants, *(each.guardian for each in wards)]
    letter = Letter(
        f"late:{session.id.hex}:{late.who.id.hex}:{waiting.diary.clock.now()}",
        sentence,
        {
            "name": late.who.name,
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "start": session.planned.start,
            "known": "yes" if late.expected else "no",
            "minutes": late.minutes,
            "eta": late.expected or session.planned.start,
        },
        card=f"late:{session.id.hex}:{late.who.id.hex}",
        may_wait=False,
        keeps=PASSES,
        text=text,
    )
    others = [each for each in dict.fromkeys(readers) if each != actor.person]
    waiting.post.write(where, others, letter)


@on(SessionMoved)
def nobody_is_late(fact: SessionMoved, notices: LateNotices) -> None:
    """Who was late for another time is not for this one."""
    where, session = fact.actor.organisation, fact.session
    if session.planned != fact.was.planned:
        for each in notices.of(where, session.id):
            notices.drop(where, session.id, each.person)
