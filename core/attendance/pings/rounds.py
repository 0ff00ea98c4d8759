"""In the middle of a long session some who are there are asked whether they still are.

Whom, and when, nobody can know before: both come from the system's own randomness. All
who are there may be asked, in the same words, whether they showed a face, typed the
tutor's number or were ticked off; so who uses which cannot be told from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.application import Journal
from core.attendance.checking_in.anew import Anew
from core.attendance.evidence.signals import Signals
from core.attendance.ping_model import CAME, Ping, Pings, last_round, silent
from core.attendance.scene import Scene
from core.kernel.actor import Actor, desk_of
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.model import PASSES
from core.messaging.notices.post import Letter
from core.organisation.model import Policies
from core.sessions.model import Session, SessionId

ASK, COUNT = "presence ping", "presence ping answers"
ANSWER_LASTS = timedelta(hours=12)
"""The button stays, so that a late answer is heard, and told that it is late."""


@dataclass(frozen=True, slots=True)
class Pinging:
    """A bundle of ports; see `Composer`."""

    dues: Dues
    pings: Pings
    scene: Scene
    anew: Anew
    journal: Journal

    def policies(self, organisation: OrganisationId) -> Policies:
        home = self.scene.organisations.find(organisation)
        return home.policies if home else Policies()

    @property
    def now(self) -> datetime:
        return self.anew.book.cards.post.clock.now()

    def there(self, organisation: OrganisationId, session: Session) -> list[PersonId]:
        """Whoever came, as far as is known, and has a chat to be asked in."""
        entries = self.anew.book.registers.of_session(organisation, session.id)
        came = [each.student for each in entries if each.status in CAME]
        return sorted(self.anew.book.cards.post.contacts.of(organisation, came))

    def ask(
        self,
        actor: Actor,
        session: Session,
        students: Sequence[PersonId],
        by: PersonId | None = None,
    ) -> list[Ping]:
        """One message to each, and when their time is up it is counted."""
        where, now, policies = (
            actor.organisation,
            self.now,
            self.policies(actor.organisation),
        )
        fence = self.scene.where(actor, session).fence
        place = policies.ping_place and fence.wants_place
        until = now + policies.ping_within
        asked = [Ping(session.id, each, now, until, by, place) for each in students]
        self.pings.add(where, asked)
        self.dues.plan(Due(where, COUNT, session.id, until))
        self._write(where, session, asked, "ping-asked")
        self.anew.book.cards.show(where, session)
        return asked

    def call_off(self, organisation: OrganisationId, session: Session) -> None:
        """Nobody is asked any more, now or later."""
        self.dues.drop(organisation, ASK, session.id)
        self.call_off_round(organisation, session)

    def call_off_round(self, organisation: OrganisationId, session: Session) -> None:
        """Whoever was asked and has time left may forget it."""
        self.dues.drop(organisation, COUNT, session.id)
        asked = last_round(self.pings.of_session(organisation, session.id))
        open_still = [e for e in asked if not e.answered and e.until > self.now]
        self.pings.drop(organisation, open_still)
        self._write(organisation, session, open_still, "ping-called-off")

    def count(self, organisation: OrganisationId, session: Session) -> None:
        """It is written down who did not answer: a finding, and never a verdict."""
        where, cards = organisation, self.anew.book.cards
        asked = last_round(self.pings.of_session(where, session.id))
        for each in silent(where, asked, cards.registers):
            entry = cards.registers.find(where, session.id, each.student)
            if entry is not None:
                self.anew.judge(desk_of(where), session, entry, _once_more, self.now)
        cards.show(where, session)

    def _write(
        self,
        organisation: OrganisationId,
        session: Session,
        asked: Sequence[Ping],
        sentence: str,
    ) -> None:
        if not asked:
            return
        cards, within = self.anew.book.cards, asked[0].until - asked[0].asked
        facts = {
            **cards.about(organisation, session),
            "named": "yes" if session.subject else "no",
            "within": within,
            "place": "yes" if asked[0].with_place else "no",
        }
        here = Draft("pinghere", {"session": f"id:{session.id}"})
        button = Choice("ping-here", here, lasts=ANSWER_LASTS, again=True)
        letter = Letter(
            f"{sentence}:{session.id.hex}:{asked[0].asked.isoformat()}",
            sentence,
            facts,
            (button,) if sentence == "ping-asked" else (),
            card=ping_card(session.id),
            may_wait=False,
            keeps=PASSES,
        )
        cards.post.write(organisation, [each.student for each in asked], letter)


def ping_card(session: SessionId) -> str:
    return f"ping:{session.hex}"


def _once_more(signals: Signals) -> Signals:
    return replace(signals, unanswered=signals.unanswered + 1)
