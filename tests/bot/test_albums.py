"""Files sent together, of which a platform tells one by one."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.albums import SETTLES, Albums
from bot.incoming import Handle, Incoming, Kind
from core.kernel.actor import THE_DESK
from core.messaging.delivery.receive import ClaimEvents, Close, Receive
from core.messaging.model import Address, ChatKind, Event, direct
from tests.made_files import WorldDoor
from tests.people import LEO, account_of
from tests.world import World


class Chat:
    """What came in the chat of Leo: each part by itself, at the time it came."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.said: dict[str, Incoming] = {}
        door: Any = WorldDoor(world)
        self.albums = Albums(door, world.clock)

    def comes(self, number: int, text: str = "", **told: Any) -> None:
        now, key = self.world.clock.now(), str(number)
        account = account_of(LEO)
        there = told.pop("conversation", direct(account))
        said = {"album": "7", "message": key, "files": (Handle(f"file {key}"),), **told}
        kind = Kind.TEXT if text else Kind.MEDIA
        self.said[key] = Incoming(account, there, now, now, kind, text, **said)
        event = Event(account.platform, key, account.handle, b"{}")
        self.world.run(Receive(THE_DESK, (event,)))

    def looks(self) -> tuple[Event, Incoming] | None:
        """What is to be answered now, if anything is."""
        for event in self.world.run(ClaimEvents(THE_DESK, 9)):
            whole = self.albums.whole(event, self.said[event.key], self.decode)
            found = asyncio.run(whole)
            if found:
                return found
        return None

    def decode(self, event: Event) -> Incoming | None:
        return self.said.get(event.key)

    def settles(self) -> tuple[Event, Incoming]:
        assert self.looks() is None
        self.world.clock.forward(SETTLES)
        found = self.looks()
        assert found is not None
        return found


@pytest.fixture
def chat(world: World) -> Chat:
    return Chat(world)


def test_they_are_one_message_in_the_order_they_were_sent_once_all_are_there(
    chat: Chat,
):
    chat.comes(12)
    assert chat.looks() is None
    chat.comes(9, "the three pages")
    chat.comes(11)
    chat.comes(13, "and something else", album="")

    event, whole = chat.settles()

    assert [each.ref for each in whole.files] == ["file 9", "file 11", "file 12"]
    assert (whole.text, whole.kind, whole.message) == (
        "the three pages",
        Kind.TEXT,
        "9",
    )
    chat.world.run(Close(THE_DESK, event))
    found = chat.looks()
    assert found is not None
    assert found[1].text == "and something else"


def test_ten_are_as_many_as_there_are_and_nobody_waits_for_more(chat: Chat):
    for number in range(10):
        chat.comes(number)
    found = chat.looks()
    assert found is not None
    assert len(found[1].files) == 10


def test_without_an_album_nobody_waits(chat: Chat):
    chat.comes(1, album="")
    assert chat.looks() is not None


def test_words_under_several_of_them_are_all_heard(chat: Chat):
    chat.comes(1, "/office the book")
    chat.comes(2, "and its cover")
    assert chat.settles()[1].text == "/office the book\nand its cover"


def test_whoever_dies_with_it_in_hand_leaves_all_of_it(chat: Chat):
    for number in range(3):
        chat.comes(number)
    chat.settles()
    chat.world.clock.forward(timedelta(minutes=1))
    found = chat.looks()
    assert found is not None
    assert len(found[1].files) == 3


def test_what_comes_when_the_others_are_dealt_with_is_late(chat: Chat):
    chat.comes(1)
    event, whole = chat.settles()
    assert not whole.late
    chat.world.run(Close(THE_DESK, event))
    chat.comes(2)
    assert chat.settles()[1].late


def test_who_corrects_its_words_keeps_its_pictures(chat: Chat):
    chat.comes(1, "the two pagse")
    chat.comes(2)
    event, _ = chat.settles()
    chat.world.run(Close(THE_DESK, event))
    chat.said["9"] = replace(
        chat.said["1"], text="the two pages", edited_at=chat.world.clock.now()
    )
    chat.world.run(Receive(THE_DESK, (replace(event, key="9"),)))

    found = chat.looks()

    assert found is not None
    assert (found[1].text, len(found[1].files)) == ("the two pages", 2)
    assert found[1].edited_at


def test_in_company_the_part_that_names_the_desk_speaks_for_all(chat: Chat):
    there = Address("telegram", "-5", kind=ChatKind.GROUP)
    for number in range(2):
        chat.comes(number, aside=True, conversation=there, album="others")
    assert chat.looks() is None
    assert chat.looks() is None  # closed: nobody waits behind pictures of others
    chat.comes(3, aside=True)
    chat.comes(4, "/office see these")
    assert len(chat.settles()[1].files) == 2
