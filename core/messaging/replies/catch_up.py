"""After we were away each conversation gets one answer that sums up.

What was said meanwhile is carried out as always, in turn and with the time it was sent.
Only its answers are kept, while more of that conversation waits, and said together;
the last open question is asked, and all that was changed can be undone at once. What
stands as evidence or edits what stands there already is said by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain
from uuid import UUID, uuid4, uuid5

from core.application import Request, keeps
from core.kernel.actor import NOBODY, Actor
from core.kernel.ids import OrganisationId
from core.messaging.conversation import UNDO_ALL, Choice, Draft, Reply, Target
from core.messaging.due import Due, Dues
from core.messaging.facts import written
from core.messaging.model import Address, Button, ChatKind, Event, Lane, Message, Notice
from core.messaging.ports import Inbox, LateAnswer, LateBook, Outbox
from core.messaging.replies.compose import Composer, Origin
from core.people.ports import People

LATE = timedelta(seconds=90)
"""Whoever waited longer for an answer has put the phone away."""
RULE = "catch up"
SOON = timedelta(seconds=20)
"""After which what was kept is said, whatever became of the last message."""
A_TIME = 100
WORDS = 60
TOLD = 200
LINES = 20
MOST_UNDONE = 50
"""More than these are not taken back by one tap, in one turn."""
MOST_FILES = 10
PLACES = UUID("5a0e3c86-0d0b-4b7e-9a35-1b8f4c7f0b92")


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody said, and when; whether its answer may stand in a list."""

    sent_at: datetime
    words: str = ""
    sums: bool = False


@dataclass(frozen=True, slots=True)
class Late:
    """A message that nobody answered in time."""

    actor: Actor
    event: Event
    there: Address
    heard: Heard
    origin: Origin


@dataclass(frozen=True, slots=True)
class SumUp(Request[int]):
    """Where the last message of a conversation came to nothing; how many were due."""


@dataclass(frozen=True, slots=True)
class CatchUp:
    """A bundle of ports; see `Composer`."""

    inbox: Inbox
    outbox: Outbox
    book: LateBook
    dues: Dues
    people: People
    composer: Composer

    def is_late(self, actor: Actor, heard: Heard | None) -> bool:
        if heard is None or actor.person == NOBODY:
            return False
        return self.composer.clock.now() - heard.sent_at > LATE

    def took(self, late: Late, replies: Sequence[Reply]) -> bool:
        """Whether they were kept, or said with those before them."""
        here, place = late.actor.organisation, place_of(late.there)
        if self.inbox.has_more(late.event):
            for each in replies:
                self.book.keep(self._made(late, each))
            self._plan(here, place)
            return True
        before = self.book.of(here, place)
        if not before:
            return False
        self.say([*before, *(self._made(late, each) for each in replies)])
        return True

    def say(self, answers: Sequence[LateAnswer]) -> None:
        last = answers[-1]
        here = last.organisation
        self.book.drop(here, last.place)
        self.dues.drop(here, RULE, last.place)
        now, key = self.composer.clock.now(), f"caught-up:{last.id.hex}"
        said = self._summed(answers)
        self.outbox.put(
            Notice(here, key, last.to, Lane.ANSWER, said, now, person=last.person)
        )

    def again(self, due: Due) -> None:
        """Said now, unless more of it waits."""
        answers = self.book.of(due.organisation, due.subject)
        if answers and self.inbox.has_more(answers[-1].event):
            self._plan(due.organisation, due.subject)
        elif answers:
            self.say(answers)

    def _plan(self, here: OrganisationId, place: UUID) -> None:
        at = self.composer.clock.now() + SOON
        self.dues.plan(Due(here, RULE, place, at))

    def _made(self, late: Late, reply: Reply) -> LateAnswer:
        says = self.composer.message(late.actor, reply, late.origin)
        pairs = zip(reply.choices, says.buttons, strict=True)
        return LateAnswer(
            uuid4(),
            late.actor.organisation,
            late.actor.person,
            place_of(late.there),
            late.there,
            replace(late.event, payload=b""),
            " ".join(late.heard.words.split())[:WORDS],
            says,
            tuple(button.token for choice, button in pairs if choice.undoes),
            reply.asking is not None,
            late.heard.sent_at,
        )

    def _summed(self, answers: Sequence[LateAnswer]) -> Message:
        """What is still asked comes below the rest, with its buttons."""
        last = answers[-1]
        asked = last.says if last.asks else Message()
        listed = answers[:-1] if last.asks else answers
        alone = last.to.kind is ChatKind.DM
        shown = _shown(listed)
        lines = [self._line(each, alone=alone) for each in shown]
        if more := len(listed) - len(shown):
            facts = {"count": written(more)}
            lines.append(Message(sentence="caught-up-more", facts=facts))
        files = chain.from_iterable(each.says.files for each in answers)
        rest = (each for each in asked.buttons if each.token not in last.undos)
        return Message(
            f"“{last.words}”: {asked.text}" if last.asks else "",
            (*(self._undo_all(answers) if alone else ()), *rest),
            fields=asked.fields,
            wants=asked.wants,
            form=asked.form,
            files=tuple(files)[:MOST_FILES],
            sentence="caught-up",
            facts={"count": written(len(answers))},
            language=last.says.language,
            parts=tuple(lines),
        )

    def _undo_all(self, answers: Sequence[LateAnswer]) -> tuple[Button, ...]:
        """The newest first, since one may rest on the one before."""
        tokens = [token for each in reversed(answers) for token in each.undos]
        if not 0 < len(tokens) <= MOST_UNDONE:
            return ()
        owner = Actor(answers[-1].organisation, answers[-1].person, frozenset())
        draft = Draft(UNDO_ALL, {"tokens": " ".join(tokens)})
        return self.composer.buttons(owner, (Choice("undo-all-button", draft),))

    def _line(self, each: LateAnswer, *, alone: bool) -> Message:
        who = None if alone else self.people.find(each.organisation, each.person)
        told = " ".join(f"{each.says.title} {each.says.text}".split())
        facts = {
            "name": who.name if who else "",
            "named": "yes" if who else "no",
            "words": each.words,
            "by": "words" if each.words else "press",
            "told": told if len(told) <= TOLD else f"{told[: TOLD - 1]}…",
        }
        plain = {name: written(value) for name, value in facts.items()}
        return Message(sentence="caught-up-line", facts=plain)


def _shown(answers: Sequence[LateAnswer]) -> Sequence[LateAnswer]:
    """Of many those that changed nothing come first: one has to look after them."""
    if len(answers) <= LINES:
        return answers
    by_need = sorted(answers, key=lambda each: bool(each.undos))
    some = {each.id for each in by_need[:LINES]}
    return [each for each in answers if each.id in some]


def place_of(to: Address) -> UUID:
    """In a group one answer a thread, whoever of it spoke."""
    return uuid5(PLACES, f"{to.platform}/{to.workspace}/{to.chat}/{to.thread}")


def stands_in_a_list(reply: Reply) -> bool:
    """What has a place of its own keeps it."""
    shows = reply.card or reply.files
    return not shows and reply.target is Target.SAME and reply.live is None


@keeps
def sum_up(request: SumUp, catching: CatchUp) -> int:
    del request
    taken = catching.dues.take(RULE, catching.composer.clock.now(), A_TIME)
    for due in taken:
        catching.again(due)
    return len(taken)
