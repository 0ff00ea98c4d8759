"""What those who are asked see, and whoever asks: one card each, edited in place."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import uuid4

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.families import Families
from core.people.ports import People
from core.sessions.clashing.diary import Diary
from core.timetable.polls.model import Answer, Poll, Stand


@dataclass(frozen=True, slots=True)
class Cards:
    """A bundle of ports; see `core.application.Ports`."""

    post: Post
    people: People
    families: Families
    diary: Diary

    def ask(self, organisation: OrganisationId, poll: Poll) -> None:
        for answer in poll.answers:
            self.show(organisation, poll, answer)
        self.tally(organisation, poll)

    def show(self, organisation: OrganisationId, poll: Poll, answer: Answer) -> None:
        """To the student; of a minor to those who look after them."""
        student = self.people.find(organisation, answer.student)
        if student is None:
            return
        guardians = self.families.guardians(organisation, [student.id])
        readers = [each.guardian for each in guardians] if student.minor else []
        sentence = "poll-asked" if poll.stand is Stand.OPEN else f"poll-{poll.stand}"
        facts = self._facts(organisation, poll) | {"student": student.name}
        for number in range(len(poll.options)):
            facts[f"yes{number + 1}"] = "yes" if number in answer.suits else "no"
        facts["done"] = "yes" if answer.done else "no"
        choices = _choices(poll, answer) if poll.stand is Stand.OPEN else ()
        card = f"poll:{poll.id.hex}:{student.id.hex}"
        letter = Letter(_key(poll), sentence, facts, choices, card=card)
        self.post.write(organisation, readers or [student.id], letter)

    def tally(self, organisation: OrganisationId, poll: Poll) -> None:
        """How many each time suits: for whoever asks, who knows who was asked."""
        facts = self._facts(organisation, poll) | {
            "answered": sum(bool(each.done) for each in poll.answers),
            "asked": len(poll.answers),
            "stand": poll.stand.value,
        }
        which = {"poll": f"id:{poll.id}"}
        choices = (
            Choice("poll-close-button", Draft("closepoll", which)),
            Choice("poll-drop-button", Draft("droppoll", which)),
        )
        letter = Letter(
            _key(poll),
            "poll-tally",
            facts,
            choices if poll.stand is Stand.OPEN else (),
            card=f"poll:{poll.id.hex}",
            may_wait=False,
        )
        self.post.write(organisation, [poll.by], letter)

    def _facts(self, organisation: OrganisationId, poll: Poll) -> dict[str, object]:
        zone = self.diary.zone(organisation, None)
        facts: dict[str, object] = {
            "tutors": self._names(organisation, poll.tutors),
            "named": "yes" if poll.subject else "no",
            "subject": poll.subject,
            "many": len(poll.options),
            "closes": poll.closes,
            "closes_on": poll.closes.astimezone(zone).date(),
        }
        for number, option in enumerate(poll.options, 1):
            facts[f"on{number}"] = option.span.start.astimezone(zone).date()
            facts[f"start{number}"] = option.span.start
            facts[f"count{number}"] = poll.count(number - 1)
        won = poll.options[poll.won].span.start if poll.won is not None else None
        facts |= {"on": won.astimezone(zone).date(), "start": won} if won else {}
        return facts

    def _names(self, organisation: OrganisationId, who: Iterable[PersonId]) -> str:
        found = self.people.some(organisation, tuple(who))
        return ", ".join(each.name for each in found)


def _choices(poll: Poll, answer: Answer) -> tuple[Choice, ...]:
    given = {"poll": f"id:{poll.id}", "student": f"id:{answer.student}"}
    options = (
        Choice(
            f"poll-option-{number + 1}",
            Draft("votepoll", {**given, "number": str(number)}),
            again=True,
        )
        for number in range(len(poll.options))
    )
    done = "poll-none-button" if not answer.suits else "poll-done-button"
    return *options, Choice(done, Draft("votedall", given), again=True)


def _key(poll: Poll) -> str:
    return f"poll:{poll.id.hex}:{uuid4().hex}"
