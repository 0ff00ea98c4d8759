"""Those who were there are asked once, some minutes after the end."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.attendance.ports import Registers
from core.attendance.register.card import Cards
from core.attendance.register.settle import HERE
from core.feedback.model import MOST_STARS, Aspect, Round
from core.feedback.ports import Feedbacks
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session, SessionId, State

RULE = "feedback"
A_MOMENT = timedelta(minutes=5)
"""A tutor who sees the register once more gets it right within these."""
A_TIME = 20


@dataclass(frozen=True, slots=True)
class AskForFeedback(Request[int]):
    """Answers of how many sessions was asked."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A bundle of ports."""

    feedbacks: Feedbacks
    registers: Registers
    diary: Diary
    dues: Dues
    cards: Cards

    def plan(self, actor: Actor, session: Session) -> None:
        """Unless it is off, or the session was too long ago to be asked about."""
        where, now = actor.organisation, self.diary.clock.now()
        round_ = self.feedbacks.round(where, session.id)
        if round_ is None:
            policies = self.diary.policies(where)
            if not policies.feedback:
                return
            closes = session.span.end + policies.feedback_within
            round_ = Round(session.id, closes, policies.feedback_anonymous)
            if now < closes:
                self.feedbacks.open(where, round_)
        if now < round_.closes:
            self.dues.plan(Due(where, RULE, session.id, now + A_MOMENT))

    def ask(self, organisation: OrganisationId, session: Session) -> None:
        """Each reader is promised this letter once, however often a session ends."""
        round_ = self.feedbacks.round(organisation, session.id)
        now, policies = self.diary.clock.now(), self.diary.policies(organisation)
        is_on = policies.feedback and session.state is State.COMPLETED
        if not is_on or round_ is None or now >= round_.closes:
            return
        entries = self.registers.of_session(organisation, session.id)
        there = [each.student for each in entries if each.status in HERE]
        about = self.cards.about(organisation, session)
        anonymous = "yes" if round_.anonymous else "no"
        letter = Letter(
            f"feedback:{session.id.hex}",
            "feedback-ask",
            {**about, "anonymous": anonymous},
            stars(session.id, Aspect.CONTENT),
            card=card_of(session.id),
        )
        self.cards.post.write(organisation, there, letter)


def stars(session: SessionId, aspect: Aspect) -> tuple[Choice, ...]:
    """What can be tapped; the labels are names of sentences."""
    given = {"session": f"id:{session}", "aspect": aspect.value}
    return tuple(
        Choice(f"stars-{number}", Draft("stars", {**given, "stars": str(number)}))
        for number in range(1, MOST_STARS + 1)
    )


def card_of(session: SessionId) -> str:
    return f"feedback:{session.hex}"


@keeps
def ask_for_feedback(request: AskForFeedback, asking: Asking) -> int:
    del request
    taken = asking.dues.take(RULE, asking.diary.clock.now(), A_TIME)
    for due in taken:
        session = asking.diary.sessions.find(due.organisation, SessionId(due.subject))
        if session is not None:
            asking.ask(due.organisation, session)
    return len(taken)
