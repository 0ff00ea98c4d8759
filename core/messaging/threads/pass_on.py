"""Passing letters on: to a person's chat, or to everybody of the office on a card."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from uuid import uuid4

from core.kernel.actor import NOBODY, Actor
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft, File
from core.messaging.errors import NobodyToTell, NoSuchEnclosure
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Attached, Attachments
from core.messaging.thread import Thread
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId, Words
from core.messaging.threads.office import is_of_the_office, members
from core.messaging.threads.out_of_hours import say_when_read
from core.messaging.threads.ports import Letters, Threads
from core.organisation.office_hours import OfficeHours
from core.people.access import person_known_to
from core.people.ports import People

KEY = "message:"
CARD = "thread:"
SHOWN = 3
"""So many of the last letters stand on a card; the older ones cut to a line."""
CUT = 200
UNTRACED = "untraced"
"""Stands in the logs where nobody is to see who set off what."""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A bundle of ports; see `Composer`."""

    people: People
    letters: Letters
    threads: Threads
    post: Post
    hours: OfficeHours
    attachments: Attachments

    def to_person(
        self, actor: Actor, thread: Thread, to: PersonId, words: Words
    ) -> None:
        """It goes at once: a person wrote it, and a person decides when to read it."""
        by = person_known_to(actor, actor.person, self.people)
        sent = self.write_down(actor, thread, to, words)
        answer = Choice("answer-button", Draft("answer", {"message": f"id:{sent.id}"}))
        letter = Letter(
            f"{KEY}{sent.id.hex}",
            _said_as(words),
            {"name": by.name},
            (answer,),
            may_wait=False,
            text=words.text,
            by_email=True,
            files=words.files,
        )
        if self.post.write(actor.organisation, [to], letter):
            raise NobodyToTell
        if thread.is_the_offices:
            self.show(actor.organisation, thread, f"{CARD}{sent.id.hex}")

    def to_office(self, actor: Actor, thread: Thread, words: Words) -> None:
        """A card cannot grow a file in every chat: what is enclosed follows it."""
        here = actor.organisation
        sent = self.write_down(actor, thread, None, words)
        if not self.show(here, thread, f"{CARD}{sent.id.hex}"):
            raise NobodyToTell
        if words.files:
            by = person_known_to(actor, thread.person, self.people)
            enclosed = Letter(
                f"{CARD}{sent.id.hex}:files",
                "thread-files",
                {"name": by.name},
                may_wait=False,
                files=words.files,
            )
            readers = self._office(here, thread, [sent])
            self.post.write(here, readers, enclosed)
        if not thread.is_anonymous:
            say_when_read(here, thread, self.post, self.hours)

    def show(self, here: OrganisationId, thread: Thread, key: str) -> bool:
        """The card of `thread` as it is now, to all of the office; whether it goes."""
        known = {each.id: each for each in self.people.every(here)}
        last = self.letters.of(here, [thread.id], limit=SHOWN)
        hidden = thread.is_anonymous
        if not last or (thread.person not in known and not hidden):
            return False
        everybody = self._office(here, thread, last)
        newest = last[0]
        whose = thread.closed_by or newest.by
        theirs = thread.closed_by is None and newest.to is None  # to the office
        facts = {
            "name": "" if hidden else known[thread.person].name,
            "by": known[whose].name if whose in known else "",
            "state": "closed" if thread.closed_by else "open" if theirs else "answered",
        }
        letter = Letter(
            key,
            "anonymous-card" if hidden else "thread-card",
            facts,
            _choices(thread, newest),
            card=f"{CARD}{thread.id.hex}",
            in_sight=theirs,
            text=_lines(last, {each: known[each].name for each in known}),
            correlation=UNTRACED if hidden else "",
        )
        lost = self.post.write(here, everybody, letter)
        return len(lost) < len(everybody)

    def _office(
        self, here: OrganisationId, thread: Thread, last: Sequence[DirectMessage]
    ) -> list[PersonId]:
        """Its members, and whoever else of it wrote there."""
        now, wrote = self.post.clock.now(), {each.by for each in last}
        others = [
            each.id
            for each in self.people.every(here)
            if each.id in wrote and is_of_the_office(each, here, now)
        ]
        everybody = dict.fromkeys(chain(members(self.people, here, now), others))
        everybody.pop(thread.person, None)
        return list(everybody)

    def write_down(
        self, actor: Actor, thread: Thread, to: PersonId | None, words: Words
    ) -> DirectMessage:
        here, now = actor.organisation, self.post.clock.now()
        for before in self.letters.of(here, [thread.id], limit=1):
            now = max(now, before.at + timedelta.resolution)  # each has its place
        id_ = DirectMessageId(uuid4())
        sent = DirectMessage(
            id_,
            actor.person,
            to,
            words.text,
            now,
            thread.id,
            words.answers,
            self._own(actor, words.files),
        )
        kept = replace(thread, closed_by=None, waits=to is None)
        self.threads.keep(here, kept, now)
        self.letters.add(here, sent)
        return sent

    def _own(self, actor: Actor, files: Sequence[File]) -> tuple[Attached, ...]:
        """Nobody passes on what somebody else sent, or anything twice."""
        ids = [each.id for each in files]
        found = self.attachments.some(actor.organisation, ids)
        free = [e for e in found if e.by == actor.person and e.letter is None]
        if len(free) != len(ids):
            raise NoSuchEnclosure
        return tuple(free)


def _said_as(words: Words) -> str:
    if not words.text:
        return "message-file"
    return "message-from" if words.answers is None else "message-answered"


def _choices(thread: Thread, newest: DirectMessage) -> tuple[Choice, ...]:
    answer = Draft("answer", {"message": f"id:{newest.id}"})
    answers = Choice("answer-button", answer, again=True)
    if thread.closed_by is not None:
        return (answers,)
    close = Draft("closethread", {"thread": f"id:{thread.id}"})
    return (answers, Choice("close-thread-button", close, again=True))


def _lines(last: Sequence[DirectMessage], names: dict[PersonId, str]) -> str:
    """The newest whole, those before it shortened."""
    newest, *older = last
    cut = [
        each.text if len(each.text) <= CUT else f"{each.text[:CUT]}…" for each in older
    ]
    said = [newest.text, *cut]
    lines = [
        " ".join(filter(None, (_said(each, text, names), _clips(each))))
        for each, text in zip(last, said, strict=True)
    ]
    return "\n".join(reversed(lines))


def _said(letter: DirectMessage, text: str, names: dict[PersonId, str]) -> str:
    """Of whoever is not to be known, their words alone."""
    if letter.by == NOBODY:
        return f"\u201c{text}\u201d"
    return f"{names.get(letter.by, '')}: {text}".strip()


def _clips(letter: DirectMessage) -> str:
    return " ".join(f"[{each.file.name}]" for each in letter.files)
