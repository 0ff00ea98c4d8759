"""A chat that was given another name is followed, on every storage."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.application import Ports
from core.messaging.conversation import Draft
from core.messaging.model import (
    Address,
    Carried,
    ChatKind,
    Lane,
    Message,
    Notice,
    Outcome,
)
from core.messaging.ports import Chats, Memory, Outbox
from storage.door import Runner
from tests.people import AS_LEO, AS_MAYA, HERE

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
SOON = NOON + timedelta(hours=1)
OLD = Address("telegram", "-4001", "900", kind=ChatKind.GROUP)
NEW = replace(OLD, chat="-1004001")
OTHER = replace(OLD, chat="-4002")
DRAFT, LATER_DRAFT = Draft("mark", {"task": "P12"}), Draft("book", {"who": "Leo"})


def notice(key: str, to: Address, card: str = "") -> Notice:
    return Notice(HERE.id, key, to, Lane.NOTICE, Message("Hello"), NOON, card=card)


def move(ports: Ports) -> None:
    ports[Chats].move(OLD, NEW.chat)


async def test_what_was_promised_goes_where_the_chat_is_now(storage: Runner):
    def promise(ports: Ports) -> None:
        for key, to in (("a", OLD), ("b", OTHER)):
            ports[Outbox].put(notice(key, to))

    await storage.run(promise)
    await storage.run(move)
    await storage.run(move)

    claimed = await storage.run(
        lambda p: p[Outbox].claim(NOON, lease=timedelta(minutes=1), limit=9)
    )
    assert {each.key: each.to for each in claimed} == {"a": NEW, "b": OTHER}


async def test_a_card_is_shown_anew_since_messages_have_other_numbers_there(
    storage: Runner,
):
    shown = notice("a", OLD, card="register")
    told = Carried(Outcome.DELIVERED, "77")

    await storage.run(lambda p: p[Outbox].put(shown))
    await storage.run(lambda p: p[Outbox].settle(shown, told, NOON))
    await storage.run(lambda p: p[Outbox].put(notice("b", OLD, card="register")))
    await storage.run(move)

    (claimed,) = await storage.run(
        lambda p: p[Outbox].claim(NOON, lease=timedelta(minutes=1), limit=9)
    )
    assert (claimed.to, claimed.replaces) == (NEW, "")


async def test_what_was_half_said_and_explained_is_remembered_there(storage: Runner):
    def remember(ports: Ports) -> None:
        memory = ports[Memory]
        memory.keep(AS_MAYA, OLD, DRAFT, SOON)
        memory.keep(AS_LEO, OLD, DRAFT, SOON)
        memory.keep(AS_LEO, NEW, LATER_DRAFT, SOON)
        memory.remember_why(AS_MAYA, OLD, ["40 min on P12"], SOON)

    await storage.run(remember)
    await storage.run(move)
    await storage.run(move)

    def remembered(ports: Ports) -> list[object]:
        memory = ports[Memory]
        return [
            memory.open_draft(AS_MAYA, NEW, NOON),
            memory.open_draft(AS_LEO, NEW, NOON),
            memory.why(AS_MAYA, NEW, NOON),
            memory.open_draft(AS_MAYA, OLD, NOON),
            memory.why(AS_MAYA, OLD, NOON),
        ]

    assert await storage.run(remembered) == [
        DRAFT,
        LATER_DRAFT,
        ["40 min on P12"],
        None,
        [],
    ]
