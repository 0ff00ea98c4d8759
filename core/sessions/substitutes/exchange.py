"""Handing a session from one tutor to another: what every way to do so shares."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.application import Facts
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.sessions.access import (
    changed_by,
)
from core.sessions.clashing.diary import Diary
from core.sessions.errors import (
    NoSuchSession,
)
from core.sessions.facts import TutorsChanged
from core.sessions.model import Session, SessionId
from core.sessions.substitutes.offers import Offers
from core.sessions.substitutes.substitution import Answer, Asked, Substitutions


@dataclass(frozen=True, slots=True)
class Exchange:
    """A bundle of ports; see `core.application.Ports`."""

    diary: Diary
    substitutions: Substitutions
    offers: Offers
    facts: Facts

    def asked(self, actor: Actor, session: SessionId) -> tuple[Session, Asked]:
        """What the actor was asked, with its session held until the unit ends."""
        here = actor.organisation
        found = self.diary.sessions.hold(here, session)
        for each in self.substitutions.of_session(here, session):
            if each.tutor == actor.person and found is not None:
                return found, each
        raise NoSuchSession

    def close(
        self, actor: Actor, session: Session, asked: Sequence[Asked], answer: Answer
    ) -> None:
        """Whoever is still waited for need not answer any more, and reads why."""
        waited = [each for each in asked if each.answer is Answer.WAITED_FOR]
        self.substitutions.put(
            actor.organisation, [replace(each, answer=answer) for each in waited]
        )
        tutors = [each.tutor for each in waited]
        self.offers.close(actor.organisation, session, tutors, answer)

    def hand_over(
        self, actor: Actor, session: Session, former: PersonId, tutor: PersonId
    ) -> Session:
        """`tutor` teaches it from now on, and `former` does not."""
        here, now = actor.organisation, self.diary.clock.now()
        tutors = tuple(tutor if each == former else each for each in session.tutors)
        changed = changed_by(replace(session, tutors=tutors), actor, now)
        self.diary.refuse_strangers(here, changed)
        self.diary.refuse_clashes(here, changed)
        self.diary.sessions.change(here, changed, session)
        self.facts.tell(TutorsChanged(actor, changed, session))
        return changed
