"""What is written to tutors who are asked to teach for another."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.sessions.access import names_of
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session
from core.sessions.substitutes.substitution import Answer

CLOSED = {
    Answer.TOO_LATE: "substitute-taken",
    Answer.NOT_NEEDED: "substitute-not-needed",
}


@dataclass(frozen=True, slots=True)
class Offers:
    """A bundle of ports; each tutor has one card for each session."""

    post: Post
    diary: Diary

    def make(
        self,
        actor: Actor,
        session: Session,
        former: PersonId,
        tutors: Sequence[PersonId],
    ) -> None:
        who, *_ = names_of(actor, (former,), self.diary.people)
        students = names_of(actor, session.participants, self.diary.people)
        which = {"session": f"id:{session.id}"}
        choices = (
            Choice("substitute-accept", Draft("takeover", which)),
            Choice("substitute-decline", Draft("cannottake", which)),
        )
        facts = self._about(actor.organisation, session) | {
            "who": who,
            "students": ", ".join(students),
        }
        letter = _card(session, "substitute-asked", facts, choices)
        self.post.write(actor.organisation, tutors, letter)

    def close(
        self,
        organisation: OrganisationId,
        session: Session,
        tutors: Sequence[PersonId],
        answer: Answer,
    ) -> None:
        letter = _card(session, CLOSED[answer], self._about(organisation, session))
        self.post.write(organisation, tutors, letter)

    def declined(
        self, actor: Actor, session: Session, asker: PersonId, *, anybody_left: bool
    ) -> None:
        who, *_ = names_of(actor, (actor.person,), self.diary.people)
        facts = self._about(actor.organisation, session) | {
            "who": who,
            "left": "yes" if anybody_left else "no",
        }
        letter = Letter(
            f"substitute-declined:{session.id.hex}:{uuid4().hex}",
            "substitute-declined",
            facts,
            may_wait=False,
        )
        self.post.write(actor.organisation, (asker,), letter)

    def _about(
        self, organisation: OrganisationId, session: Session
    ) -> dict[str, object]:
        zone = self.diary.zone(organisation, session.site)
        return {
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": session.planned.start.astimezone(zone).date(),
            "start": session.planned.start,
            "end": session.planned.end,
        }


def _card(
    session: Session,
    sentence: str,
    facts: dict[str, object],
    choices: tuple[Choice, ...] = (),
) -> Letter:
    key = f"{sentence}:{session.id.hex}:{uuid4().hex}"
    return Letter(key, sentence, facts, choices, card=f"substitute:{session.id.hex}")
