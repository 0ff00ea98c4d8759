"""Who knocks at the webhook, with what, and what is kept of it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import cast

import aiohttp
import pytest
from sqlalchemy import func, select

from adapters.telegram.hearing import Ears
from adapters.telegram.webhook import SECRET_HEADER, NoSecret, Webhook
from storage.database import owners_engine
from storage.tables.messaging import inbox
from tests.adapters.telegram.desk import (
    SECRET,
    TelegramDesk,
    telegram_desk,
    webhook_of,
)
from tests.emulators.telegram import Limits, Telegram, telegram_running

NO_EARS = cast("Ears", None)
"""It never comes to hearing."""


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@pytest.fixture
async def desk(
    telegram: Telegram, new_address: Callable[[str], str]
) -> AsyncIterator[TelegramDesk]:
    async with telegram_desk(new_address("sqlite"), telegram, by="webhook") as opened:
        yield opened


async def knock(desk: TelegramDesk, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(webhook_of(desk), data=body, headers=headers) as answer,
    ):
        return answer.status


def told(desk: TelegramDesk, text: str, number: int = 5) -> bytes:
    """An update such as the emulator would deliver, without its delivering it."""
    maya = desk.maya
    message = {
        "message_id": number,
        "from": maya.user.as_json(),
        "chat": maya.chat.as_json(),
        "date": 1773057600,
        "text": text,
    }
    return json.dumps({"update_id": number, "message": message}).encode()


async def test_telegram_is_told_where_to_knock_and_with_which_secret(
    desk: TelegramDesk,
):
    set_to = desk.telegram.there.webhook.set_to

    assert (set_to.url, set_to.secret) == (webhook_of(desk), SECRET)


async def test_a_forged_update_is_refused_and_leaves_nothing(desk: TelegramDesk):
    forged = told(desk, "/mark P12 9h")

    assert await knock(desk, forged, "wrong") == 403
    assert await knock(desk, forged, None) == 403
    assert await knock(desk, forged, "ärger") == 403
    assert await knock(desk, told(desk, "/help", 6)) == 200
    await desk.hears(desk.maya)
    assert "P12" not in "".join(line.text for line in desk.maya.sees)


async def test_the_same_update_three_times_is_answered_once(desk: TelegramDesk):
    update = told(desk, "/mark P12 40m")

    statuses = await asyncio.gather(*(knock(desk, update) for _ in range(3)))
    await desk.hears(desk.maya)
    assert await knock(desk, update) == 200
    assert await knock(desk, told(desk, "/help", 6)) == 200
    heard = await desk.hears(desk.maya, 2)

    assert statuses == [200, 200, 200]
    assert ["40 min" in text for text in heard] == [True, False]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"not json", 400),
        (b"[]", 400),
        (b'{"message": {}}', 400),
        (b'{"update_id": "five"}', 400),
        (b'{"update_id": 1, "message": 5}', 200),
        (b'{"update_id": 2, "telepathy": {}}', 200),
        (b'{"update_id": 3}' + b" " * 1_000_001, 413),
    ],
)
async def test_what_cannot_be_read_is_set_aside_and_does_not_stop_the_rest(
    desk: TelegramDesk, body: bytes, status: int
):
    assert await knock(desk, body) == status
    assert await knock(desk, told(desk, "/help")) == 200
    assert len(await desk.hears(desk.maya)) == 1


async def test_two_hundred_means_committed(desk: TelegramDesk):
    before = count(desk)

    assert await knock(desk, told(desk, "/help")) == 200

    assert count(desk) == before + 1


def count(desk: TelegramDesk) -> int:
    """Events ever kept, whoever has answered them by now."""
    engine = owners_engine(desk.address)
    with engine.connect() as connection:
        found = connection.execute(select(func.count()).select_from(inbox)).scalar_one()
    engine.dispose()
    return int(found)


def test_a_webhook_without_a_secret_does_not_start():
    with pytest.raises(NoSecret):
        Webhook(NO_EARS, "")
    with pytest.raises(NoSecret):
        Webhook(NO_EARS, "short")


async def test_a_press_is_acknowledged_even_before_it_is_answered(desk: TelegramDesk):
    desk.maya.says("/mark P12 40m")
    await desk.hears(desk.maya)

    press = desk.maya.presses(desk.maya.sees[0], "Undo")
    await desk.telegram.until(lambda: press.answer)

    assert press.answer == {"text": "", "show_alert": False}
