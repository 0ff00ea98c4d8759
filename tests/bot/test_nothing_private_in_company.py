"""Whatever is asked in a class's group, what concerns one person is not said there."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from bot.catalogue import load_commands
from bot.gather import Gathered
from bot.incoming import Incoming, Kind, PlaceSource, SentPlace
from bot.turn.router import Router
from core.application import Desk
from core.attendance.excuses.ask import AskExcuse
from core.attendance.excuses.decide import DecideExcuse
from core.attendance.excuses.papers import AddPaper
from core.kernel.money import Money
from core.kernel.place import Place
from core.kernel.refusal import Refusal
from core.messaging.conversation import Reply
from core.messaging.model import Address, ChatKind, Event
from core.messaging.replies.answer import Answer
from core.people.model import Person
from core.sessions.telling.class_chat import BindChat
from tests.core.attendance.lesson import HOUR, MATHS, STRANGERS, TEN, Lesson, selfie
from tests.core.sessions.test_class_chats import TEN_B, lesson
from tests.invoices import charged, sent
from tests.people import (
    ADA,
    AS_LEO,
    AS_MAYA,
    GINA,
    LENA,
    LEO,
    MAYA,
    account_of,
)

__all__ = ["lesson"]

GROUP = Address("console", "tenb", kind=ChatKind.GROUP)
SPEAKERS = (MAYA, LEO, GINA, ADA)
PLAIN = ("", " Leo", " this month")
SECRETS = {
    "money": ("£", "31.41", "27.18"),
    "an excuse": ("tonsillitis", "excused: Leo", "note-1"),
    "a verdict": ("(likeness", "m from the room", "Try 1", "shows your enrolled"),
    "a place": ("31 m from", "40 m from"),
    "a note": ("wandering mind",),
    "who was late": ("late, by", "Lena Brandt: present", ": late", ": absent"),
}


class UndoneError(Exception):
    """What was only tried is taken back."""


def settled(lesson: Lesson) -> None:
    """A bound group, and something to tell of every kind there is."""
    talk, run = lesson.talk, lesson.world.run
    talk.says(ADA, "/rate Leo 31.41 since=2026-03-01")
    talk.says(ADA, "/pay Leo 27.18")
    charged(lesson.world, LEO, Money(3141, "GBP"))
    sent(lesson.world)
    run(BindChat(AS_MAYA, TEN_B.id, GROUP))
    lesson.start()
    lesson.photo(seen=selfie(STRANGERS))
    lesson.place(metres=31)
    lesson.photo()
    lesson.place(metres=31)
    talk.says(MAYA, "/attend Leo late reason=wandering mind")
    asked = run(AskExcuse(AS_LEO, MATHS.id, reason="tonsillitis"))
    run(AddPaper(AS_LEO, asked.excuse.id, "application/pdf", b"%PDF-1.4 %%EOF"))
    lesson.at(TEN + HOUR).end()
    run(DecideExcuse(AS_MAYA, asked.excuse.id, approved=False, answer="wandering mind"))
    lesson.at(TEN + HOUR + timedelta(minutes=10))


def said_in_company(
    lesson: Lesson, router: Router, who: Person, text: str, **more: Any
) -> str:
    """All that the group would read; nothing of it is done."""
    now = lesson.world.clock.now()
    told: dict[str, Any] = {
        "sent_at": now,
        "received_at": now,
        "text": text,
        "kind": Kind.COMMAND,
    }
    heard = Incoming(account_of(who), GROUP, message=uuid4().hex, **told | more)
    event = Event("console", uuid4().hex, GROUP.chat, b"{}")
    answers: list[Answer] = []

    def tried(desk: Desk) -> None:
        try:
            answers.append(router.answer(event, heard, Gathered(), desk))
        except Refusal as refusal:
            answers.append(router.explain(event, heard, refusal, desk))
        raise UndoneError

    with pytest.raises(UndoneError):
        lesson.world.change(tried)
    replies = (said.reply for said in answers[0].said if said.to == GROUP)
    return "\n".join(part for reply in replies for part in parts(reply))


def parts(reply: Reply) -> Iterator[str]:
    yield from (reply.title, reply.text, *reply.why)
    yield from (f"{each.label}: {each.value}" for each in reply.fields)
    yield from (each.label for each in reply.choices)
    yield from (f"{each}" for each in reply.attachments)


def test_a_place_sent_in_a_group_is_answered_in_private(lesson: Lesson):
    lesson.policies(tutors_place=True)
    lesson.talk.says(LENA, "/here")
    far = SentPlace(Place(51.6, -0.12, 10), PlaceSource.LIVE, lesson.world.clock.now())
    said = partial(said_in_company, lesson, Router(load_commands()))

    for who in (MAYA, LENA):
        told = said(who, "", kind=Kind.PLACE, place=far)
        assert told.strip().startswith("I answered you in a direct message"), told


def test_no_command_says_in_a_group_what_concerns_one_of_them(lesson: Lesson):
    settled(lesson)
    router = Router(load_commands())
    said = partial(said_in_company, lesson, router)
    leaks: dict[str, str] = {}
    for name in load_commands():
        for who in SPEAKERS:
            for plain in PLAIN:
                told = said(who, f"/{name}{plain}")
                for what, words in SECRETS.items():
                    if any(each in told for each in words):
                        leaks[f"{who.name}: /{name}{plain} tells {what}"] = told

    assert leaks == {}
