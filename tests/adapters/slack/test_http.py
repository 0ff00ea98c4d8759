"""What knocks at Slack's paths and is not Slack, or not as it should be."""

import json
from datetime import timedelta

import aiohttp
import pytest
from sqlalchemy import create_engine, text

from adapters.slack.http import LARGEST
from tests.adapters.slack.desk import SlackDesk
from tests.emulators.slack.delivery import signed
from tests.emulators.slack.payloads import envelope, said

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def post(
    desk: SlackDesk, body: bytes, headers: dict[str, str], path: str = "events"
) -> int:
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{desk.address}/slack/{path}", data=body, headers=headers) as answer,
    ):
        return answer.status


def now(desk: SlackDesk) -> float:
    return desk.clock.now().timestamp()


async def a_message(desk: SlackDesk, words: str = "/mark P12 45") -> bytes:
    """As Slack would tell it, but not told yet."""
    desk.emulator.delivery.address = "http://127.0.0.1:9"
    message = await desk.maya.writes(words)
    desk.emulator.delivery.address = desk.address
    event = said(message, desk.maya.direct)
    return json.dumps(envelope(desk.emulator.workspace, event)).encode()


def kept(address: str) -> list[tuple[str, str]]:
    """Every event in the inbox: its key, and why it was put aside."""
    engine = create_engine(address)
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT key, quarantined FROM inbox ORDER BY number")
        ).all()
    engine.dispose()
    return [(row[0], row[1]) for row in rows]


@pytest.mark.parametrize("path", ["events", "commands", "interactions"])
async def test_a_forged_signature_is_refused(http_desk: SlackDesk, path: str):
    body = await a_message(http_desk)
    guessed = signed(body, now(http_desk), "guessed")

    assert await post(http_desk, body, guessed, path) == 401
    assert await post(http_desk, body, {}, path) == 401


async def test_a_changed_body_is_refused(http_desk: SlackDesk):
    body = await a_message(http_desk)
    headers = signed(body, now(http_desk))

    assert await post(http_desk, body.replace(b"45", b"95"), headers) == 401


async def test_an_old_request_played_back_is_refused(http_desk: SlackDesk):
    body = await a_message(http_desk)
    headers = signed(body, now(http_desk))
    http_desk.clock.forward(timedelta(seconds=301))

    assert await post(http_desk, body, headers) == 401


async def test_a_request_from_the_future_is_refused(http_desk: SlackDesk):
    body = await a_message(http_desk)

    assert await post(http_desk, body, signed(body, now(http_desk) + 301)) == 401


async def test_the_same_event_three_times_is_answered_once(http_desk: SlackDesk):
    body = await a_message(http_desk)
    headers = signed(body, now(http_desk))

    assert [await post(http_desk, body, headers) for _ in range(3)] == [200] * 3

    assert await http_desk.hears(http_desk.maya) == [LOGGED]
    await http_desk.maya.writes("undo")
    await http_desk.hears(http_desk.maya, 2)
    await http_desk.maya.writes("undo")
    answers = await http_desk.hears(http_desk.maya, 3)
    assert answers[2].startswith("There is nothing of yours left to undo")


async def test_too_large_a_body_is_not_read(http_desk: SlackDesk):
    body = b"x" * (LARGEST + 1)

    assert await post(http_desk, body, signed(body, now(http_desk))) == 413


BROKEN = [b"", b"{", b"[]", b'{"type": "event_callback"}', b'{"event": 1}', b"\xff"]


@pytest.mark.parametrize("body", BROKEN)
@pytest.mark.parametrize("path", ["events", "commands", "interactions"])
async def test_what_slack_signed_and_nobody_understands_is_put_aside(
    http_desk: SlackDesk, database: str, body: bytes, path: str
):
    assert await post(http_desk, body, signed(body, now(http_desk)), path) == 200

    await http_desk.maya.writes("/mark P12 45")
    assert await http_desk.hears(http_desk.maya) == [LOGGED]
    await http_desk.quiet()
    odd = [why for key, why in kept(database) if key.startswith("odd/")]
    assert len(odd) == 1
    assert odd[0]


async def test_an_unknown_event_is_put_aside(http_desk: SlackDesk, database: str):
    told = await http_desk.emulator.delivery.event({"type": "sdk_invented"})

    assert told.acknowledged
    await http_desk.quiet()
    (_, why) = kept(database)[0]
    assert "sdk_invented" in why


async def test_an_address_is_verified(http_desk: SlackDesk):
    assert await http_desk.emulator.delivery.verify()
