"""What Slack, and others, post to the desk's three paths in a long life.

Each row: what is posted, the status, and what is set aside or heard.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from sqlalchemy import create_engine, text

from tests.adapters.slack.desk import SlackDesk
from tests.emulators.slack.delivery import signed
from tests.emulators.slack.payloads import envelope, interaction
from tests.emulators.slack.player import Player
from tests.emulators.slack.workspace import BOT, TEAM

Json = dict[str, Any]


@dataclass(frozen=True)
class Trace:
    """`told` may name Maya's DM as `{dm}`; `hears` is part of the answer, if any."""

    name: str
    told: Json
    hears: str = ""
    aside: bool = False
    by_a_stranger: bool = False


Rows = list[tuple[Trace, str, bytes]]


def dm(**said: Any) -> Json:
    return {"type": "message", "channel": "{dm}", "channel_type": "im"} | said


def said(words: str, ts: str, **more: Any) -> Json:
    return dm(**({"user": "UMAYA", "text": words, "ts": ts} | more))


A_FILE = {"id": "F404", "name": "x.jpg", "mimetype": "image/jpeg", "size": 3}
EVENTS = [
    Trace("words", said("/help", "1.1"), "What I can do for you"),
    Trace("a bot's", said("/help", "1.2", bot_id="BX")),
    Trace("our own", said("/help", "1.3", user=BOT)),
    Trace("slackbot's", said("/help", "1.4", user="USLACKBOT")),
    Trace("somebody joined", said("joined", "1.5", subtype="channel_join")),
    Trace("a topic", said("topic", "1.6", subtype="channel_topic")),
    Trace("a deletion", dm(subtype="message_deleted", deleted_ts="1.1", ts="1.7")),
    Trace(
        "an unfurling",
        dm(
            subtype="message_changed",
            message={"user": "UMAYA", "text": "x", "ts": "1.1"},
            previous_message={"text": "x"},
        ),
    ),
    Trace("a thread's reply", said("/help", "1.8", thread_ts="1.1"), "What I can"),
    Trace("a wave", said(":wave:", "1.9"), "did not get that"),
    Trace("nothing", said("", "1.10"), "did not get that"),
    Trace("blocks alone", dm(user="UMAYA", ts="1.11", blocks=[]), "did not get that"),
    Trace(
        "a file out of reach",
        said("", "1.12", subtype="file_share", files=[A_FILE]),
        "from you now",
    ),
    Trace(
        "a file of another app",
        said(
            "",
            "1.13",
            subtype="file_share",
            files=[{"id": "F9", "mode": "hidden_by_limit"}],
        ),
        "from you now",
    ),
    Trace(
        "a tombstone",
        said(
            "", "1.14", subtype="file_share", files=[{"id": "F9", "mode": "tombstone"}]
        ),
        "from you now",
    ),
    Trace("halves of a pair", said("/mark \ud83d 5m", "1.15"), "Logged 5 min"),
    Trace("nul", said("/mark P1\u0000 5m", "1.16"), "Logged 5 min on P1"),
    Trace("40,000 characters", said("x" * 40_000, "1.17"), "did not get that"),
    Trace(
        "a stranger",
        said("hello", "1.18", user="USTRANGER"),
        "I do not know you",
        by_a_stranger=True,
    ),
    Trace("another team's", said("/help", "1.19", team="T9"), "What I can do"),
    Trace(
        "file_shared",
        {"type": "file_shared", "file_id": "F1", "user_id": "UMAYA"},
    ),
    Trace(
        "reaction",
        {"type": "reaction_added", "user": "UMAYA", "reaction": "+1"},
    ),
    Trace(
        "home, messages tab",
        {
            "type": "app_home_opened",
            "user": "UMAYA",
            "channel": "{dm}",
            "tab": "messages",
        },
    ),
    Trace("the desk removed", {"type": "app_uninstalled"}),
    Trace("tokens gone", {"type": "tokens_revoked", "tokens": {}}),
    Trace("a link shared", {"type": "link_shared", "channel": "{dm}"}),
    Trace("no channel", {"type": "message", "user": "UMAYA", "ts": "1.20"}, aside=True),
    Trace("ts that is none", said("/help", "soon"), aside=True),
    Trace("no user", dm(text="/help", ts="1.22")),
    Trace("a list for a text", said("/help", "1.23", text=["/help"]), aside=True),
]


async def post(desk: SlackDesk, path: str, body: bytes, **headers: str) -> int:
    headers = signed(body, desk.clock.now().timestamp()) | headers
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{desk.address}/slack/{path}", data=body, headers=headers) as got,
    ):
        return int(got.status)


def aside(address: str) -> list[str]:
    engine = create_engine(address)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT quarantined FROM inbox")).scalars().all()
    engine.dispose()
    return [row for row in rows if row]


def pressed(value: str | None, **more: Any) -> Json:
    action = {"type": "button", "action_id": "a0", "block_id": "b0"}
    if value is not None:
        action["value"] = value
    return {"actions": [action], "channel": {"id": "{dm}"}} | more


def sent_in(form: str, values: Json, **more: Any) -> Json:
    view = {"callback_id": form, "private_metadata": "", "state": {"values": values}}
    return {"view": view | {"blocks": []} | more}


INTERACTIONS = [
    ("block_actions", Trace("a forged token", pressed("forged"), "not meant for you")),
    ("block_actions", Trace("9 kB of token", pressed("x" * 9000), "not meant for you")),
    ("block_actions", Trace("no value", pressed(None), "not meant for you")),
    ("block_actions", Trace("no actions", {"actions": []})),
    (
        "block_actions",
        Trace(
            "on another app's message",
            pressed("tok", message={"ts": "9.9", "user": "UX", "bot_id": "BX"}),
            "not meant for you",
        ),
    ),
    (
        "view_submission",
        Trace("of an unknown form", sent_in("frobnicate", {}), "did not get that"),
    ),
    (
        "view_submission",
        Trace("state that is none", sent_in("mark", {}, state=None), aside=True),
    ),
    (
        "view_submission",
        Trace(
            "values of others",
            sent_in("mark", {"zzz": {"said": {"value": "x"}}}),
            "What did you mark?",
        ),
    ),
    (
        "view_submission",
        Trace(
            "forged metadata",
            sent_in("mark", {}, private_metadata="{{{"),
            "What did you mark?",
        ),
    ),
    (
        "view_submission",
        Trace(
            "metadata of a list",
            sent_in("mark", {}, private_metadata="[1]"),
            "What did you mark?",
        ),
    ),
    ("view_closed", Trace("closed", sent_in("mark", {}))),
    (
        "shortcut",
        Trace(
            "an unknown shortcut",
            {"callback_id": "frobnicate"},
            "I know no command /frobnicate",
        ),
    ),
    (
        "message_action",
        Trace(
            "an unknown action",
            {
                "callback_id": "frobnicate",
                "message": {"text": "x", "ts": "1.1"},
                "channel": {"id": "{dm}"},
            },
            "I know no command /frobnicate",
        ),
    ),
    ("block_suggestion", Trace("options asked for", {"value": "x"}, aside=True)),
    (
        "interactive_message",
        Trace("of ten years ago", {"callback_id": "x"}, aside=True),
    ),
]
COMMANDS = [
    Trace("unknown", {"command": "/frobnicate", "text": "3"}, "did not get that"),
    Trace("bare", {"command": "/desk", "text": ""}, "What I can do"),
    Trace(
        "another workspace",
        {"command": "/mytimes", "team_id": "T9"},
        "I do not know you",
    ),
    Trace(
        "a stranger",
        {"command": "/mytimes", "user_id": "USTRANGER"},
        "I do not know you",
        by_a_stranger=True,
    ),
    Trace("no trigger", {"command": "/mytimes", "trigger_id": None}, aside=True),
    Trace("ssl check", {"ssl_check": "1", "command": None}),
]


async def checked(
    desk: SlackDesk, database: str, trace: Trace, path: str, body: bytes
) -> object:
    """What was not as the trace says; None when all was."""
    who = writer_of(desk, trace)
    before, heard = len(aside(database)), len(who.hears())
    status = await post(desk, path, body)
    await desk.quiet()
    set_aside = aside(database)[before:]
    if status != 200 or bool(set_aside) != trace.aside:
        return status, set_aside
    if trace.hears:
        answer = (await desk.hears(who, heard + 1))[-1]
        return None if trace.hears in answer else answer[:90]
    return None


def writer_of(desk: SlackDesk, trace: Trace) -> Player:
    return desk.emulator.person("Stranger") if trace.by_a_stranger else desk.maya


def here(player: Player, told: Json) -> Json:
    placed: Json = json.loads(json.dumps(told).replace("{dm}", player.direct.id))
    return placed


async def all_of(desk: SlackDesk, database: str, rows: Rows) -> None:
    """Each is as its trace says, and nothing else was heard by the end."""
    wrong = {}
    for trace, path, body in rows:
        found = await checked(desk, database, trace, path, body)
        if found is not None:
            wrong[trace.name] = found
    assert wrong == {}
    count = 1 + sum(bool(t.hears and not t.by_a_stranger) for t, _, _ in rows)
    await desk.maya.writes("/mark P99 1")
    assert len(await desk.hears(desk.maya, count)) == count


async def test_every_event_is_answered_or_let_be(http_desk: SlackDesk, database: str):
    workspace = http_desk.emulator.workspace
    rows = [
        (
            t,
            "events",
            json.dumps(
                envelope(workspace, here(writer_of(http_desk, t), t.told))
            ).encode(),
        )
        for t in EVENTS
    ]
    await all_of(http_desk, database, rows)


async def test_every_interaction_is_answered_or_let_be(
    http_desk: SlackDesk, database: str
):
    def body(kind: str, trace: Trace) -> bytes:
        more = {"trigger_id": trace.name, **here(http_desk.maya, trace.told)}
        told = interaction(http_desk.emulator.workspace, kind, "UMAYA", **more)
        return urlencode({"payload": json.dumps(told)}).encode()

    rows = [(trace, "interactions", body(kind, trace)) for kind, trace in INTERACTIONS]
    await all_of(http_desk, database, rows)


async def test_every_slash_command_is_answered_or_let_be(
    http_desk: SlackDesk, database: str
):
    def body(trace: Trace) -> bytes:
        form = {"team_id": TEAM, "channel_id": "{dm}", "user_id": "UMAYA"}
        form |= {"response_url": "https://hooks.slack.com/x", "trigger_id": trace.name}
        told = here(writer_of(http_desk, trace), form | trace.told)
        return urlencode({k: v for k, v in told.items() if v is not None}).encode()

    rows = [(trace, "commands", body(trace)) for trace in COMMANDS]
    await all_of(http_desk, database, rows)


def forged(body: bytes, at: float) -> dict[str, dict[str, str]]:
    """Signatures that are none, by what is wrong with them."""
    true = signed(body, at)
    stamp, name = "X-Slack-Request-Timestamp", "X-Slack-Signature"
    sign = true[name]
    return {
        "no signature": {stamp: true[stamp]},
        "no time": {name: sign},
        "another version": true | {name: sign.replace("v0=", "v1=")},
        "no version": true | {name: sign.removeprefix("v0=")},
        "upper case": true | {name: sign.upper()},
        "cut short": true | {name: sign[:-1]},
        "empty": true | {name: ""},
        "of the body alone": true | {name: f"v0={sha256(body).hexdigest()}"},
        "another second": true | {stamp: str(int(at) - 1)},
        "a time in words": true | {stamp: "now"},
        "a time with a sign": true | {stamp: f"+{int(at)}"},
        "a time in other digits": true | {stamp: "\u0661\u0662"},
        "six minutes old": signed(body, at - 301),
        "six minutes ahead": signed(body, at + 301),
        "another's secret": signed(body, at, "guessed"),
    }


@pytest.mark.parametrize("path", ["events", "commands", "interactions"])
async def test_no_forged_signature_opens_a_path(
    http_desk: SlackDesk, database: str, path: str
):
    body = json.dumps({"type": "url_verification", "challenge": "c"}).encode()
    tries = forged(body, http_desk.clock.now().timestamp())
    async with aiohttp.ClientSession() as http:
        where = f"{http_desk.address}/slack/{path}"
        answers = {}
        for name, headers in tries.items():
            async with http.post(where, data=body, headers=headers) as got:
                answers[name] = (got.status, await got.text())
        async with http.get(where) as got:
            assert got.status == 405

    assert answers == dict.fromkeys(tries, (401, ""))
    assert aside(database) == []


async def test_what_slack_counts_as_a_retry_is_the_same_event(http_desk: SlackDesk):
    ts = f"{http_desk.clock.now().timestamp() - 1:.6f}"  # none of the emulator's own
    event = here(http_desk.maya, said("/mark P12 45", ts))
    body = json.dumps(envelope(http_desk.emulator.workspace, event)).encode()
    for number in range(4):
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "timeout"}
        assert await post(http_desk, "events", body, **(retry if number else {})) == 200
    await http_desk.hears(http_desk.maya)
    await http_desk.maya.writes("/mark P12 5")

    heard = await http_desk.hears(http_desk.maya, 2)
    assert "Day so far: 50 min." in heard[1]


async def test_slack_says_that_it_told_too_little(http_desk: SlackDesk, database: str):
    told = {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": 1}

    assert await post(http_desk, "events", json.dumps(told).encode()) == 200

    assert http_desk.slack.missed.is_set()
    assert aside(database) == []
