"""After we were away each conversation gets one answer that sums up."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.catalogue import load_commands
from bot.gather import Gathered
from bot.incoming import Handle, Incoming, Kind
from bot.turn.router import Router
from core.application import Desk
from core.kernel.actor import THE_DESK
from core.kernel.refusal import Refusal
from core.messaging.delivery.receive import Close, Receive
from core.messaging.model import Address, ChatKind, Event, Message, direct
from core.messaging.replies.answer import Answer
from core.messaging.replies.catch_up import LINES, SOON, SumUp
from core.people.model import Person
from tests.people import LENA, LEO, MAYA, account_of
from tests.world import Talk, World

AWAY = timedelta(minutes=40)
ROUTER = Router(load_commands())


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)
    yield Talk(world)
    world.close()


class Meanwhile:
    """What is said while nobody works the inbox."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.events: list[tuple[Event, Incoming]] = []

    def says(self, who: Person, text: str, **told: Any) -> None:
        now, account = self.talk.world.clock.now(), account_of(who)
        to = told.pop("to", direct(account))
        kind = Kind.COMMAND if text.startswith("/") else Kind.TEXT
        said = {"sent_at": now, "received_at": now, "message": uuid4().hex, **told}
        incoming = Incoming(account, to, text=text, **{"kind": kind, **said})
        event = Event(account.platform, uuid4().hex, to.chat, b"{}")
        self.talk.world.run(Receive(THE_DESK, (event,)))
        self.events.append((event, incoming))
        self.talk.world.clock.forward(timedelta(seconds=1))

    def end(self, after: timedelta = AWAY, *, but_the_last: bool = False) -> None:
        world = self.talk.world
        world.clock.forward(after)
        for event, incoming in self.events[: -1 if but_the_last else None]:
            try:
                self._run(partial(ROUTER.answer, event, incoming, Gathered()))
            except Refusal as refusal:
                self._run(partial(ROUTER.explain, event, incoming, refusal))
        self.talk.deliver()

    def _run(self, answered: Callable[[Desk], Answer]) -> None:
        self.talk.world.change(lambda desk: desk.run(answered(desk)))


@pytest.fixture
def meanwhile(talk: Talk) -> Meanwhile:
    return Meanwhile(talk)


def heard(talk: Talk, who: Person) -> list[Message]:
    return talk.heard.get(account_of(who), [])


def test_one_answer_sums_up_what_was_done_and_all_of_it_can_be_undone(
    talk: Talk, meanwhile: Meanwhile
):
    meanwhile.says(MAYA, "/mark P12 45")
    meanwhile.says(MAYA, "blorp")
    meanwhile.says(MAYA, "/mark P13 5")
    meanwhile.end()

    (said,) = heard(talk, MAYA)
    header, *lines = said.text.split("\n")
    assert header == "While I was away you sent 3 messages:"
    assert lines[0] == "• “/mark P12 45”: Logged 45 min on P12. Day so far: 45 min."
    assert lines[1].startswith("• “blorp”: Sorry, I did not get that.")
    assert lines[2] == "• “/mark P13 5”: Logged 5 min on P13. Day so far: 50 min."
    assert [each.label for each in said.buttons] == ["Undo all"]

    undone = talk.presses(MAYA, "Undo all").text
    assert undone.count("P1") == 2
    assert "nothing" in talk.says(MAYA, "/entries").text.lower()
    assert "already" in talk.presses(MAYA, "Undo all").text


def test_the_last_open_question_is_asked_and_answered(talk: Talk, meanwhile: Meanwhile):
    meanwhile.says(MAYA, "/mark P12 45")
    meanwhile.says(MAYA, "/book Leo")
    meanwhile.end()

    (said,) = heard(talk, MAYA)
    assert said.text.startswith("While I was away you sent 2 messages:\n• “/mark")
    assert "\n\n“/book Leo”: " in said.text
    assert talk.says(MAYA, "tomorrow 4-5pm").text.startswith("Booked")


def test_of_very_many_those_that_need_somebody_are_shown_and_the_rest_counted(
    talk: Talk, meanwhile: Meanwhile
):
    for number in range(24):
        meanwhile.says(MAYA, f"/mark P{number} 1m")
    meanwhile.says(MAYA, "blorp")
    meanwhile.end()

    (said,) = heard(talk, MAYA)
    header, *lines = said.text.split("\n")
    assert header == "While I was away you sent 25 messages:"
    assert len(lines) == LINES + 1
    assert any("blorp" in each for each in lines)
    assert lines[-1] == "• 5 more were answered likewise."


def test_a_single_message_is_answered_as_always(talk: Talk, meanwhile: Meanwhile):
    meanwhile.says(MAYA, "/mark P12 45")
    meanwhile.end()
    (said,) = heard(talk, MAYA)
    assert said.text == "Logged 45 min on P12. Day so far: 45 min."


def test_who_did_not_wait_long_is_answered_each_time(talk: Talk, meanwhile: Meanwhile):
    meanwhile.says(MAYA, "/mark P12 45")
    meanwhile.says(MAYA, "/mark P13 5")
    meanwhile.end(timedelta(seconds=30))
    assert len(heard(talk, MAYA)) == 2


def test_what_was_done_counts_from_when_it_was_said(talk: Talk, meanwhile: Meanwhile):
    meanwhile.says(MAYA, "book Leo in three hours")
    meanwhile.says(MAYA, "/help")
    meanwhile.end()
    (said,) = heard(talk, MAYA)
    assert "15:00 to 16:00" in said.text


def test_a_photo_keeps_its_own_answer(talk: Talk, meanwhile: Meanwhile):
    meanwhile.says(LEO, "/help")
    meanwhile.says(LEO, "", kind=Kind.MEDIA, files=(Handle("x"),))
    meanwhile.says(LEO, "/preferences")
    meanwhile.end()
    own, summed = heard(talk, LEO)
    assert "While I was away" not in own.text
    assert summed.text.startswith("While I was away you sent 2 messages")


def test_in_a_group_there_is_one_answer_for_all(talk: Talk, meanwhile: Meanwhile):
    group = Address("console", "staff", kind=ChatKind.GROUP)
    meanwhile.says(MAYA, "/help", to=group)
    meanwhile.says(LENA, "/help", to=group)
    meanwhile.end()
    (said,) = [m for a, ms in talk.heard.items() if a.handle == "staff" for m in ms]
    assert "• Maya Okafor, “/help”:" in said.text
    assert "• Lena Brandt, “/help”:" in said.text
    assert said.buttons == ()


def test_nothing_is_lost_if_the_last_message_came_to_nothing(
    talk: Talk, meanwhile: Meanwhile
):
    meanwhile.says(MAYA, "/mark P12 45")
    meanwhile.says(MAYA, "never read")
    meanwhile.end(but_the_last=True)
    assert heard(talk, MAYA) == []
    talk.world.clock.forward(SOON)
    talk.world.run(SumUp(THE_DESK))  # it may still be read
    talk.deliver()
    assert heard(talk, MAYA) == []

    talk.world.run(Close(THE_DESK, meanwhile.events[-1][0]))
    talk.world.clock.forward(SOON)
    talk.world.run(SumUp(THE_DESK))
    talk.deliver()
    (said,) = heard(talk, MAYA)
    assert said.text.startswith("While I was away you sent one message:\n• “/mark P12")
