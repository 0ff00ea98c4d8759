"""The emulator, seen through slack_sdk and slack-bolt, which nobody here wrote."""

from collections.abc import AsyncIterator, Awaitable

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.emulators.slack import BOT_TOKEN, Fault, SlackEmulator, slack_emulator
from tests.emulators.slack.model import Json

GREETING = "Good morning"


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = 1_800_000_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
async def slack(hand: Hand) -> AsyncIterator[SlackEmulator]:
    async with slack_emulator(wall=hand, ticks=hand) as emulator:
        yield emulator


@pytest.fixture
async def client(slack: SlackEmulator) -> AsyncIterator[AsyncWebClient]:
    async with aiohttp.ClientSession() as session:
        # Its own retries would post again what had arrived without an answer.
        yield AsyncWebClient(
            BOT_TOKEN, base_url=slack.api, session=session, retry_handlers=[]
        )


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(label: str, value: str = "v", **more: str) -> Json:
    text = {"type": "plain_text", "text": label}
    return {"type": "button", "text": text, "value": value, **more}


def modal(*blocks: Json) -> Json:
    plain = {"type": "plain_text", "text": "Log"}
    shown = {"type": "modal", "title": plain, "submit": plain, "callback_id": "log"}
    return {**shown, "blocks": list(blocks)}


async def refused(call: Awaitable[object]) -> str:
    with pytest.raises(SlackApiError) as refusal:
        await call
    return str(refusal.value.response["error"])


async def test_a_message_is_posted_edited_and_taken_away(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya = slack.person("Maya")
    opened = await client.conversations_open(users=maya.id)
    posted = await client.chat_postMessage(
        channel=opened["channel"]["id"], text=GREETING
    )

    assert [message.text for message in maya.sees()] == [GREETING]
    await client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Bye")
    assert [message.text for message in maya.sees()] == ["Bye"]
    await client.chat_delete(channel=posted["channel"], ts=posted["ts"])
    assert maya.sees() == []


async def test_a_second_message_within_a_second_is_told_to_wait(
    slack: SlackEmulator, client: AsyncWebClient, hand: Hand
):
    maya, leo = slack.person("Maya"), slack.person("Leo")
    await client.chat_postMessage(channel=maya.id, text="one")

    with pytest.raises(SlackApiError) as flood:
        await client.chat_postMessage(channel=maya.id, text="two")
    assert flood.value.response.status_code == 429
    assert flood.value.response.headers["Retry-After"] == "1"

    await client.chat_postMessage(channel=leo.id, text="elsewhere")
    hand.at += 1
    await client.chat_postMessage(channel=maya.id, text="two")
    assert [message.text for message in maya.sees()] == ["one", "two"]


TOO_MUCH: dict[str, list[Json]] = {
    "blocks of a message": [section("x")] * 51,
    "characters of a section": [section("x" * 3001)],
    "characters of a header": [
        {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    ],
    "buttons in a row": [
        {"type": "actions", "elements": [button(str(n)) for n in range(26)]}
    ],
    "characters on a button": [{"type": "actions", "elements": [button("x" * 76)]}],
    "characters behind it": [
        {"type": "actions", "elements": [button("x", "v" * 2001)]}
    ],
    "empty text": [section("")],
    "unknown": [{"type": "carousel"}],
    "same id": [{**section("x"), "block_id": "a"}] * 2,
}


@pytest.mark.parametrize("what", TOO_MUCH)
async def test_blocks_past_a_limit_are_refused(
    slack: SlackEmulator, client: AsyncWebClient, what: str
):
    maya = slack.person("Maya")

    call = client.chat_postMessage(channel=maya.id, text="t", blocks=TOO_MUCH[what])

    assert await refused(call) == "invalid_blocks"
    assert maya.sees() == []


async def test_what_just_fits_is_accepted(slack: SlackEmulator, client: AsyncWebClient):
    maya = slack.person("Maya")
    row = [button("x" * 75, "v" * 2000) for _ in range(25)]
    fits: list[Json] = [section("x" * 3000), {"type": "actions", "elements": row}]
    fits += [{"type": "divider"}] * 48

    await client.chat_postMessage(channel=maya.id, text="t" * 40_000, blocks=fits)

    assert len(maya.sees()[0].blocks) == 50


async def test_each_refusal_has_slacks_own_name(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya, gone = slack.person("Maya"), slack.person("Gone")
    gone.member.deleted = True
    closed = await slack.channel("closed", maya)
    closed.archived = True
    other = await slack.channel("other", maya, with_desk=False)
    hers = await maya.writes("mine")

    said = {
        "C404": "channel_not_found",
        other.id: "not_in_channel",
        closed.id: "is_archived",
    }
    for channel, error in said.items():
        call = client.chat_postMessage(channel=channel, text="x")
        assert await refused(call) == error
    assert await refused(client.conversations_open(users=gone.id)) == "user_disabled"
    silent = client.api_call("chat.postMessage", json={"channel": maya.id})
    assert await refused(silent) == "no_text"
    far = client.chat_update(channel=maya.direct.id, ts="1.2", text="x")
    assert await refused(far) == "message_not_found"
    not_ours = client.chat_update(channel=maya.direct.id, ts=hers.ts, text="x")
    assert await refused(not_ours) == "cant_update_message"
    wrong = AsyncWebClient("xoxb-wrong", base_url=slack.api, session=client.session)
    assert await refused(wrong.auth_test()) == "invalid_auth"
    slack.workspace.installed = False
    assert await refused(client.auth_test()) == "account_inactive"


async def test_a_trigger_opens_one_view_within_three_seconds(
    slack: SlackEmulator, client: AsyncWebClient, hand: Hand
):
    maya = slack.person("Maya")
    used, late = (slack.workspace.trigger(maya.id) for _ in range(2))

    await client.views_open(trigger_id=used, view=modal(section("x")))
    again = client.views_open(trigger_id=used, view=modal(section("x")))
    assert await refused(again) == "exchanged_trigger_id"
    hand.at += 3.1
    too_late = client.views_open(trigger_id=late, view=modal(section("x")))
    assert await refused(too_late) == "expired_trigger_id"
    made_up = client.views_open(trigger_id="1.2.x", view=modal(section("x")))
    assert await refused(made_up) == "invalid_trigger_id"


async def test_a_home_tab_takes_a_hundred_blocks_and_no_more(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya = slack.person("Maya")
    home = {"type": "home", "blocks": [{"type": "divider"}] * 100}

    await client.views_publish(user_id=maya.id, view=home)
    assert maya.home is not None
    assert len(maya.home.body["blocks"]) == 100

    home["blocks"] = [{"type": "divider"}] * 101
    call = client.views_publish(user_id=maya.id, view=home)
    assert await refused(call) == "invalid_blocks"


async def test_a_file_goes_up_and_comes_down_with_the_token(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya = slack.person("Maya")

    sent = await client.files_upload_v2(
        channel=maya.direct.id, content=b"a,b\n", filename="march.csv"
    )

    message = maya.hears()[0]
    assert [file.data for file in message.files] == [b"a,b\n"]
    where = message.as_json()["files"][0]["url_private_download"]
    signed_in = {"Authorization": f"Bearer {BOT_TOKEN}"}
    session = client.session
    assert session is not None
    async with session.get(where, headers=signed_in) as answer:
        assert await answer.read() == b"a,b\n"
    async with session.get(where) as answer:
        assert answer.content_type == "text/html"
    shown = await client.files_info(file=sent["files"][0]["id"])
    assert shown["file"]["size"] == 4


async def test_a_history_is_read_newest_first_and_page_by_page(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya = slack.person("Maya")
    said = [await slack.while_away(maya, f"{number}") for number in range(5)]

    first = await client.conversations_history(
        channel=maya.direct.id, oldest=said[0].ts, limit=3
    )
    rest = await client.conversations_history(
        channel=maya.direct.id,
        oldest=said[0].ts,
        limit=3,
        cursor=first["response_metadata"]["next_cursor"],
    )

    assert [m["text"] for m in first["messages"]] == ["4", "3", "2"]
    assert [m["text"] for m in rest["messages"]] == ["1"]


async def test_a_whisper_is_seen_by_one_person(
    slack: SlackEmulator, client: AsyncWebClient
):
    maya, leo = slack.person("Maya"), slack.person("Leo")
    room = await slack.channel("room", maya, leo)

    await client.chat_postEphemeral(channel=room.id, user=leo.id, text="only you")

    assert [message.text for message in leo.sees(room)] == ["only you"]
    assert maya.sees(room) == []


async def test_faults_come_when_planned_and_then_pass(
    slack: SlackEmulator, client: AsyncWebClient, hand: Hand
):
    maya = slack.person("Maya")
    slack.faults.plan("chat.postMessage", Fault(503))
    slack.faults.plan("chat.postMessage", Fault(lost=True))

    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel=maya.id, text="broken")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(channel=maya.id, text="arrived all the same")
    hand.at += 1
    await client.chat_postMessage(channel=maya.id, text="well")

    assert [message.text for message in maya.sees()] == ["arrived all the same", "well"]
