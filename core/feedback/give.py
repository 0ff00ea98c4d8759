"""Say what one thought of a session one was at, and change it until it closes."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from core.application import Request, keeps
from core.attendance.ports import Registers
from core.attendance.register.settle import HERE
from core.feedback.errors import NoSuchStars, NothingToPutBack, NothingToRate
from core.feedback.model import MOST_STARS, Aspect, Feedback, Round
from core.feedback.ports import Feedbacks
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session, SessionId, State

A_DAY = timedelta(days=1)
"""No session is longer."""


@dataclass(frozen=True, slots=True)
class Given:
    session: Session
    round: Round
    now: Feedback


@dataclass(frozen=True, slots=True)
class GiveFeedback(Request[Given]):
    """Without a session: the last one, of that day or that tutor if told.

    It is no change of the organisation's facts and leaves no audit row, which would
    say who said what, and when.
    """

    stars: int | None = None
    aspect: Aspect = Aspect.OVERALL
    words: str = field(default="", repr=False)
    session: SessionId | None = None
    on: date | None = None
    tutor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class PutFeedbackBack(Request[Given]):
    """As it was before one's last change."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class Rooms:
    """A bundle of ports; see `Composer`."""

    feedbacks: Feedbacks
    registers: Registers
    diary: Diary

    def rated(self, request: GiveFeedback, now: datetime) -> tuple[Session, Round]:
        """The newest session that the actor was at and that still takes feedback."""
        for session in self._meant(request, now):
            round_ = self.open_to(request.actor, session, now)
            if round_ is not None:
                return session, round_
        raise NothingToRate

    def open_to(self, actor: Actor, session: Session, now: datetime) -> Round | None:
        where = actor.organisation
        round_ = self.feedbacks.round(where, session.id)
        if round_ is None or now >= round_.closes:
            return None
        if session.state is not State.COMPLETED:
            return None
        if not self.diary.policies(where).feedback:
            return None
        entry = self.registers.find(where, session.id, actor.person)
        return round_ if entry and entry.status in HERE else None

    def _meant(self, request: GiveFeedback, now: datetime) -> list[Session]:
        where = request.actor.organisation
        if request.session is not None:
            found = self.diary.sessions.find(where, request.session)
            return [found] if found else []
        lasts = self.diary.policies(where).feedback_within + A_DAY
        within = Span(now - lasts, now)
        sessions = self.diary.sessions.of_student(where, request.actor.person, within)
        meant = [
            each
            for each in sessions
            if request.tutor in {None, *each.tutors}
            and request.on in {None, self._day(request.actor, each)}
        ]
        return sorted(meant, key=lambda each: each.span.end, reverse=True)

    def _day(self, actor: Actor, session: Session) -> date:
        zone = self.diary.zone(actor.organisation, session.site)
        return session.span.start.astimezone(zone).date()


@keeps
def give_feedback(request: GiveFeedback, rooms: Rooms) -> Given:
    actor = request.actor
    permitted(actor, Permission.RATE_SESSIONS)
    if request.stars is not None and not 1 <= request.stars <= MOST_STARS:
        raise NoSuchStars
    session, round_ = rooms.rated(request, rooms.diary.clock.now())
    where = actor.organisation
    before = rooms.feedbacks.of(where, round_, actor.person) or Feedback()
    now = replace(before, words=request.words or before.words)
    if request.stars is not None:
        now = replace(now, stars={**before.stars, request.aspect: request.stars})
    rooms.feedbacks.keep(where, round_, actor.person, now)
    return Given(session, round_, now)


@keeps
def put_feedback_back(request: PutFeedbackBack, rooms: Rooms) -> Given:
    actor = request.actor
    permitted(actor, Permission.RATE_SESSIONS)
    session = rooms.diary.sessions.find(actor.organisation, request.session)
    now = rooms.diary.clock.now()
    round_ = rooms.open_to(actor, session, now) if session else None
    if session is None or round_ is None:
        raise NothingToPutBack
    before = rooms.feedbacks.put_back(actor.organisation, round_, actor.person)
    return Given(session, round_, before or Feedback())
