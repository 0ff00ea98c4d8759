"""What a bot is told in a long life, by Telegram and by others, over real HTTP.

Each row: what is posted, the status, whether it is set aside, and what a person hears.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from adapters.telegram.webhook import SECRET_HEADER
from storage.database import owners_engine
from storage.tables.messaging import inbox
from tests.adapters.telegram.desk import (
    SECRET,
    TelegramDesk,
    telegram_desk,
    webhook_of,
)
from tests.emulators.telegram import Limits, telegram_running
from tests.patience import PATIENCE

Json = dict[str, Any]
NOW = 1773057600
SAM = {"id": 4242, "is_bot": False, "first_name": "Sam"}
A_FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
_numbers = count(900_000)


@dataclass(frozen=True)
class Trace:
    """`hears` is part of the one answer; empty for none at all."""

    name: str
    told: Callable[[TelegramDesk], Json]
    hears: str = ""


def message(**content: Any) -> Callable[[TelegramDesk], Json]:
    def told(desk: TelegramDesk) -> Json:
        body = {
            "message_id": next(_numbers),
            "from": desk.maya.user.as_json(),
            "chat": desk.maya.chat.as_json(),
            "date": int(time.time()),
        }
        return {"message": body | content}

    return told


def press(data: str | None, **more: Any) -> Callable[[TelegramDesk], Json]:
    def told(desk: TelegramDesk) -> Json:
        under = message(text="…")(desk)["message"]
        query: Json = {
            "id": str(next(_numbers)),
            "from": desk.maya.user.as_json(),
            "message": under,
            "chat_instance": "1",
        }
        return {"callback_query": query | ({"data": data} if data else {}) | more}

    return told


def update(**told: Any) -> Callable[[TelegramDesk], Json]:
    return lambda _: told


def edit(**content: Any) -> Callable[[TelegramDesk], Json]:
    return lambda desk: {
        "edited_message": message(edit_date=NOW + 5, **content)(desk)["message"]
    }


CHANNEL = {"id": -1009, "type": "channel", "title": "News"}
GROUP = {"id": -77, "type": "group", "title": "Staff"}
STICKER = {**A_FILE, "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}
POLL = {"id": "1", "question": "?", "options": []}
WITHIN = {"old_chat_member": {"status": "left", "user": SAM}}
WITHIN |= {"new_chat_member": {"status": "member", "user": SAM}}
BUSINESS = {"message_id": 1, "chat": SAM, "date": NOW, "text": "/help"}
GIFT = {"gift": {"id": "1", "star_count": 1}}

TRACES = [
    Trace("sticker", message(sticker=STICKER), "This I cannot"),
    Trace("voice", message(voice={**A_FILE, "duration": 3}), "This I cannot"),
    Trace("video", message(video={**A_FILE, "duration": 3}), "I need no photo"),
    Trace("dice", message(dice={"emoji": "🎲", "value": 3}), "This I cannot"),
    Trace("poll in a chat", message(poll=POLL), "This I cannot"),
    Trace(
        "contact of another",
        message(contact={"phone_number": "+4401", "first_name": "X", "user_id": 5}),
        "This I cannot",
    ),
    Trace("empty text", message(text="")),
    Trace("only blanks", message(text=" \n\t "), "This I cannot"),
    Trace(
        "a thread of a DM",
        message(text="/help", message_thread_id=7),
        "What I can do for you",
    ),
    Trace(
        "a topic", message(text="/help", is_topic_message=True), "What I can do for you"
    ),
    Trace("deep link, bad", message(text="/start no_such-code"), "code is not good"),
    Trace("deep link, empty", message(text="/start "), "I am the front desk"),
    Trace("deep link, hostile", message(text="/start ' OR 1=1 --"), "code is not good"),
    Trace("unknown command", message(text="/frobnicate 3"), "/help"),
    Trace(
        "another bot's command",
        message(text="/help@other_bot"),
        "What I can do for you",
    ),
    Trace("4096 characters", message(text="x" * 4096), "did not get that"),
    Trace("nul and rtl", message(text="/help\u0000\u202e"), "What I can do for you"),
    Trace("emoji alone", message(text="👍"), "did not get that"),
    Trace("edit of the unknown", edit(text="/mark P12 50m"), "50 min on P12"),
    Trace("edit of a caption", edit(caption="hello", photo=[]), "At your service"),
    Trace("forged press", press("forged-token"), "not meant for you"),
    Trace("press of 65 bytes", press("x" * 65), "not meant for you"),
    Trace("press of 9 kB", press("x" * 9000), "not meant for you"),
    Trace("press of a game", press(None, game_short_name="g"), "not meant for you"),
    Trace(
        "inline press",
        press("tok", message=None, inline_message_id="1"),
        "not meant for you",
    ),
    Trace("channel post", update(channel_post={"message_id": 1, "chat": CHANNEL})),
    Trace("channel edit", update(edited_channel_post={"chat": CHANNEL})),
    Trace("inline query", update(inline_query={"id": "1", "from": SAM, "query": "x"})),
    Trace("poll", update(poll=POLL)),
    Trace("poll answer", update(poll_answer={"poll_id": "1", "user": SAM})),
    Trace("member", update(chat_member={"chat": GROUP, "from": SAM, "date": NOW})),
    Trace("join request", update(chat_join_request={"chat": GROUP, "from": SAM})),
    Trace("reaction", update(message_reaction={"chat": GROUP, "message_id": 1})),
    Trace("boost", update(chat_boost={"chat": CHANNEL})),
    Trace("business", update(business_message=BUSINESS)),
    Trace("business link", update(business_connection={"id": "1", "user": SAM})),
    Trace("deleted business", update(deleted_business_messages={"chat": SAM})),
    Trace("payment", update(pre_checkout_query={"id": "1", "from": SAM})),
    Trace("shipping", update(shipping_query={"id": "1", "from": SAM})),
    Trace("tomorrow's kind", update(telepathy={"thought": 1})),
    Trace("nothing", update()),
    Trace("gift", message(**GIFT)),
    Trace("pinned", message(pinned_message={"message_id": 1})),
    Trace("timer set", message(message_auto_delete_timer_changed={"x": 1})),
    Trace("by a channel", message(text="/help", sender_chat=CHANNEL)),
    Trace("by a bot", message(text="/help", **{"from": SAM | {"is_bot": True}})),
    Trace("in a channel", message(text="/help", chat=CHANNEL)),
    Trace("talk in a group", message(text="who is in?", chat=GROUP)),
    Trace("from before 1970", message(text="/help", date=0), "What I can do for you"),
]
BROKEN = [
    Trace("a message that is a number", update(message=5)),
    Trace("no chat", update(message={"message_id": 1, "date": NOW})),
    Trace("a date beyond reason", message(text="/help", date=2**40)),
    Trace("a place off the earth", message(location={"latitude": 91, "longitude": 0})),
    Trace("text that is a list", message(text=["/help"])),
    Trace("a press by nobody", update(callback_query={"id": "1", "data": "x"})),
]


@pytest.fixture
async def desk(new_address: Callable[[str], str]) -> AsyncIterator[TelegramDesk]:
    async with (
        telegram_running(limits=Limits.none()) as telegram,
        telegram_desk(new_address("sqlite"), telegram, by="webhook") as opened,
    ):
        yield opened


async def knock(desk: TelegramDesk, told: Json) -> tuple[int, int]:
    """The update's number and what was answered."""
    number = next(_numbers)
    return number, await post(desk, {"update_id": number} | told)


async def post(desk: TelegramDesk, update: Json) -> int:
    async with (
        aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session,
        session.post(webhook_of(desk), data=json.dumps(update)) as answer,
    ):
        return answer.status


async def closed(desk: TelegramDesk, number: int) -> str:
    """Why it was set aside, once it is done with; empty if it was not."""
    engine = owners_engine(desk.address)
    asked = select(inbox.c.quarantined).where(
        inbox.c.key == str(number), inbox.c.closed.is_not(None)
    )
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                with engine.connect() as connection:
                    found = connection.execute(asked).scalar_one_or_none()
                if found is not None:
                    return str(found)
                await asyncio.sleep(0.01)  # the inbox tells nobody
    finally:
        engine.dispose()


async def test_whatever_telegram_tells_is_answered_or_let_be(desk: TelegramDesk):
    wrong: dict[str, object] = {}
    for trace in TRACES:
        already = len(desk.maya.sees)
        number, status = await knock(desk, trace.told(desk))
        aside = await closed(desk, number)
        if (status, aside) != (200, ""):
            wrong[trace.name] = (status, aside)
        if trace.hears:
            said = (await desk.hears(desk.maya, already + 1))[-1]
            if trace.hears not in said:
                wrong[trace.name] = said
    await knock(desk, message(text="/help")(desk))
    answered = sum(bool(trace.hears) for trace in TRACES)

    assert {name: str(said)[:70] for name, said in wrong.items()} == {}
    assert len(await desk.hears(desk.maya, answered + 1)) == answered + 1


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_characters_that_no_database_keeps_harm_nothing(
    new_address: Callable[[str], str], kind: str
):
    """Valid JSON all of it; halves of a pair never come through Telegram's decoder."""
    async with (
        telegram_running(limits=Limits.none()) as telegram,
        telegram_desk(new_address(kind), telegram, by="webhook") as desk,
    ):
        for told in (
            message(text="/mark P\u000012 10m\u202e"),
            message(text="/mark \u0000"),
            press("tok\u0000en"),
        ):
            await knock(desk, told(desk))
        heard = await desk.hears(desk.maya, 3)

    assert "10 min on P12" in heard[0]
    assert "not meant for you" in heard[2]


async def test_what_is_broken_is_set_aside_and_nobody_waits_for_it(
    desk: TelegramDesk,
):
    wrong = {}
    for trace in BROKEN:
        number, status = await knock(desk, trace.told(desk))
        aside = await closed(desk, number)
        if status != 200 or not aside:
            wrong[trace.name] = (status, aside)
    await knock(desk, message(text="/help")(desk))

    assert wrong == {}
    assert len(await desk.hears(desk.maya)) == 1


async def test_updates_out_of_order_and_twice_are_each_answered_once(
    desk: TelegramDesk,
):
    first, second = message(text="/mark P12 10m")(desk), message(text="/help")(desk)
    numbers = [900, 899, 900, 899]

    statuses = [
        await post(desk, {"update_id": number} | told)
        for number, told in zip(numbers, [first, second, first, second], strict=True)
    ]
    await post(desk, {"update_id": 901} | message(text="/mark P13 5m")(desk))

    assert statuses == [200] * 4
    heard = await desk.hears(desk.maya, 3)
    assert ["10 min on P12" in text for text in heard] == [True, False, False]
    assert "Day so far: 15 min" in heard[2]
