"""What is asked about a session that nobody started: did it take place?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Dues
from core.messaging.notices.post import Letter, Post
from core.people.ports import People
from core.sessions.clashing.diary import Diary
from core.sessions.model import Session

ANSWER_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Asking:
    """A bundle of ports; see `core.application.Ports`."""

    dues: Dues
    post: Post
    people: People
    diary: Diary

    def tutors(self, organisation: OrganisationId, session: Session) -> None:
        choices = (
            _choice("happened-button", "happened", session),
            _choice("never-started-off", "cancelsession", session),
        )
        self._write(organisation, session, session.tutors, "never-started", choices)

    def heads(
        self, organisation: OrganisationId, session: Session, heads: Sequence[PersonId]
    ) -> None:
        choices = (
            _choice("never-started-look", "session", session),
            _choice("never-started-off", "cancelsession", session),
        )
        sentence = "never-started-unanswered"
        self._write(organisation, session, heads, sentence, choices)

    def _write(
        self,
        organisation: OrganisationId,
        session: Session,
        readers: Sequence[PersonId],
        sentence: str,
        choices: tuple[Choice, ...],
    ) -> None:
        zone = self.diary.zone(organisation, session.site)
        names = {
            each.id: each.name
            for each in self.people.some(organisation, session.people)
        }
        facts = {
            "tutors": ", ".join(names.get(each, "?") for each in session.tutors),
            "with": ", ".join(names.get(each, "?") for each in session.participants),
            "on": session.planned.start.astimezone(zone).date(),
            "start": session.planned.start,
            "end": session.planned.end,
        }
        key = f"{sentence}:{session.id.hex}:{session.version}"
        self.post.write(organisation, readers, Letter(key, sentence, facts, choices))


def _choice(label: str, command: str, session: Session) -> Choice:
    draft = Draft(command, {"session": f"id:{session.id}"})
    return Choice(label, draft, lasts=ANSWER_WITHIN)
