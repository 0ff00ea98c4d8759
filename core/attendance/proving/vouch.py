"""A head confirms that a tutor with no known face is there: as good as a selfie."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Request, changes
from core.attendance.register.card import Cards
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter
from core.people.model import Person
from core.sessions.access import in_reach
from core.sessions.errors import NoSuchSession, NotNow
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import EvidenceOfTutors, Sessions

ANSWER_WITHIN = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class VouchForTutor(Request[Session]):
    """Whoever keeps every register says that the tutor is there."""

    session: SessionId
    tutor: PersonId


@dataclass(frozen=True, slots=True)
class Vouching:
    """A bundle of ports; see `Composer`."""

    cards: Cards
    clock: Clock

    def able(self, actor: Actor, session: Session, at: datetime) -> list[Person]:
        """Heads, else admins, whom a chat reaches, and never the tutor."""
        here, keep = actor.organisation, Permission.KEEP_EVERY_REGISTER
        able = [
            person
            for person in self.cards.people.every(here)
            if person.id != actor.person
            and in_reach(person.actor(here, at), keep, session)
        ]
        reached = self.cards.post.contacts.of(here, [each.id for each in able])
        able = [each for each in able if each.id in reached]
        return [each for each in able if Role.HEAD in each.roles_at(at)] or able

    def ask(self, actor: Actor, session: Session, at: datetime) -> tuple[str, ...]:
        """Answers the names of those asked."""
        here, heads = actor.organisation, self.able(actor, session, at)
        [tutor] = self.cards.people.some(here, [actor.person])
        which = {"session": f"id:{session.id}", "tutor": f"id:{actor.person}"}
        facts = {**self.cards.about(here, session), "who": tutor.name}
        letter = Letter(
            f"vouch:{session.id.hex}:{uuid4().hex}",
            "vouch-asked",
            facts,
            (Choice("vouch-button", Draft("vouch", which), lasts=ANSWER_WITHIN),),
            card=f"vouch:{session.id.hex}:{actor.person.hex}",
            may_wait=False,
        )
        self.cards.post.write(here, [each.id for each in heads], letter)
        return tuple(each.name for each in heads)

    def confirmed(self, actor: Actor, session: Session, tutor: PersonId) -> None:
        step = "end" if session.state is State.ACTIVE else "begin"
        draft = Draft(step, {"session": f"id:{session.id}"})
        letter = Letter(
            f"vouched:{session.id.hex}:{uuid4().hex}",
            "vouched",
            self.cards.about(actor.organisation, session),
            (Choice(f"prove-then-{step}", draft),),
            may_wait=False,
        )
        self.cards.post.write(actor.organisation, (tutor,), letter)


@changes
def vouch_for_tutor(
    request: VouchForTutor,
    sessions: Sessions,
    proofs: EvidenceOfTutors,
    vouching: Vouching,
) -> Session:
    actor = request.actor
    permitted(actor, Permission.KEEP_EVERY_REGISTER)
    session = sessions.hold(actor.organisation, request.session)
    keep = Permission.KEEP_EVERY_REGISTER
    if session is None or not in_reach(actor, keep, session):
        raise NoSuchSession
    if request.tutor not in session.tutors or request.tutor == actor.person:
        raise NoSuchSession
    if session.state not in OPEN:
        raise NotNow(session.state, State.ACTIVE)
    now = vouching.clock.now()
    proofs.keep(actor.organisation, session.id, request.tutor, now)
    vouching.confirmed(actor, session, request.tutor)
    return session
