"""What people do reaches an app made with slack-bolt, by HTTP and by Socket Mode."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.emulators.bolt_app import BoltApp, bolt_app
from tests.emulators.slack import Player, SlackEmulator, slack_emulator
from tests.emulators.slack.delivery import signed
from tests.patience import PATIENCE


@pytest.fixture
async def slack() -> AsyncIterator[SlackEmulator]:
    async with slack_emulator(pace=0) as emulator:
        yield emulator


@pytest.fixture(params=["http", "socket"])
async def bolt(
    request: pytest.FixtureRequest, slack: SlackEmulator
) -> AsyncIterator[BoltApp]:
    async with bolt_app(slack, by=request.param) as app:
        yield app


async def hear(bolt: BoltApp, kinds: list[str]) -> None:
    """Wait for exactly these: bolt acknowledges before its listeners are done."""
    async with asyncio.timeout(PATIENCE):
        while len(bolt.heard) < len(kinds):
            bolt.more.clear()
            await bolt.more.wait()
    assert sorted(kind for kind, _ in bolt.heard) == sorted(kinds)


async def test_words_edits_and_deletions_are_told(slack: SlackEmulator, bolt: BoltApp):
    maya = slack.person("Maya")

    said = await maya.writes("marked 3 essays")
    await maya.edits(said, "marked 4 essays")
    await maya.deletes(said)

    await hear(bolt, ["message", "message_changed", "message_deleted"])
    changed = dict(bolt.heard)["message_changed"]
    assert changed["message"]["text"] == "marked 4 essays"
    assert changed["previous_message"]["text"] == "marked 3 essays"


async def test_a_mention_is_told_twice(slack: SlackEmulator, bolt: BoltApp):
    maya = slack.person("Maya")
    room = await slack.channel("room", maya)

    await maya.mentions("today?", room)

    await hear(bolt, ["joined", "message", "mention"])
    heard = dict(bolt.heard)
    assert heard["message"]["ts"] == heard["mention"]["ts"]


async def test_a_photo_is_told_with_where_to_fetch_it(
    slack: SlackEmulator, bolt: BoltApp
):
    maya = slack.person("Maya")

    await maya.uploads(b"\xff\xd8", saying="I'm here")

    await hear(bolt, ["file_share"])
    file = bolt.heard[0][1]["files"][0]
    assert (file["mimetype"], file["size"]) == ("image/jpeg", 2)


async def pressed(slack: SlackEmulator, by: Player) -> None:
    await by.writes("button")
    await slack.until(by.hears)
    await by.presses("Go")
    await slack.until(lambda: by.modal)


async def test_a_press_opens_a_modal_whose_errors_are_shown(
    slack: SlackEmulator, bolt: BoltApp
):
    maya = slack.person("Maya")
    await pressed(slack, maya)

    assert await maya.submits(Time_spent="soon") == {"Time spent": "How long?"}
    assert await maya.submits(Time_spent="45 min") == {}

    assert maya.modal is None
    assert ("submitted", "45 min") in bolt.heard
    await slack.until(lambda: [m.text for m in maya.hears()] == ["Pressed"])


async def test_a_closed_modal_is_told(slack: SlackEmulator, bolt: BoltApp):
    maya = slack.person("Maya")
    await pressed(slack, maya)

    await maya.closes()

    assert ("closed", None) in bolt.heard


async def test_home_command_and_shortcut(slack: SlackEmulator, bolt: BoltApp):
    maya = slack.person("Maya")

    await maya.opens_home()
    home = await slack.until(lambda: maya.home)
    assert home is not None
    assert home.body["blocks"][0]["text"]["text"] == "Hi"

    await maya.commands("/mark P12 40m")
    assert [(m.text, m.only_for) for m in maya.hears()] == [("marked P12 40m", maya.id)]

    assert (await maya.uses_shortcut("today")).acknowledged
    assert ("shortcut", None) in bolt.heard


async def test_what_is_not_acknowledged_is_told_again_at_once(slack: SlackEmulator):
    async with bolt_app(slack, by="http") as bolt:
        bolt.fail_next = True
        maya = slack.person("Maya")

        await maya.writes("hello")

        (told,) = slack.delivery.told
        assert [(a.status, a.retry) for a in told.attempts] == [(500, 0), (200, 1)]


async def test_an_outage_is_bridged_by_retries_after_one_and_five_minutes(
    slack: SlackEmulator,
):
    maya = slack.person("Maya")
    await maya.writes("anybody there?")
    (told,) = slack.delivery.told
    await slack.delivery.redeliver(later=60)
    assert [attempt.retry for attempt in told.attempts] == [0, 1, 2]

    async with bolt_app(slack, by="http"):
        await slack.delivery.redeliver(later=359)
        assert not told.acknowledged
        await slack.delivery.redeliver(later=360)

    assert told.acknowledged


async def test_an_address_is_verified_by_a_challenge(slack: SlackEmulator):
    async with bolt_app(slack, by="http"):
        assert await slack.delivery.verify()


async def test_a_wrong_signature_is_refused_by_bolt(slack: SlackEmulator):
    async with bolt_app(slack, by="http") as bolt:
        forged = signed(b"{}", slack.workspace.wall(), "guessed")
        where = f"{slack.delivery.address}/slack/events"
        async with bolt.http.post(where, data=b"{}", headers=forged) as answer:
            assert answer.status == 401


async def test_a_refreshed_socket_connects_anew(slack: SlackEmulator):
    async with bolt_app(slack, by="socket") as bolt:
        (first,) = slack.sockets.open
        await slack.sockets.refresh()
        await slack.until(lambda: slack.sockets.open not in ([], [first]))

        maya = slack.person("Maya")
        assert (await maya.opens_home()).acknowledged
        assert bolt.heard == []
