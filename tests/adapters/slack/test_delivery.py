"""What may go wrong on the way out: later, never, or arrived without an answer."""

from datetime import timedelta

import pytest

from core.messaging.model import (
    Address,
    Button,
    Carried,
    ChatKind,
    Message,
    Outcome,
)
from tests.adapters.slack.desk import SlackDesk
from tests.adapters.slack.notices import notice
from tests.emulators.slack.faults import Fault
from tests.emulators.slack.workspace import TEAM

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def send(desk: SlackDesk, chat: str, text: str, **more: object) -> Carried:
    return await desk.slack.platform.send(notice(chat, text, **more))


async def test_a_flood_is_waited_out_as_slack_says(http_desk: SlackDesk):
    http_desk.emulator.faults.flood("chat.postMessage", retry_after=7)

    carried = await send(http_desk, "UMAYA", "hello")

    assert carried.outcome is Outcome.TRY_AGAIN
    assert carried.again_after == timedelta(seconds=7)


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_slacks_own_trouble_is_tried_again(http_desk: SlackDesk, status: int):
    http_desk.emulator.faults.plan("chat.postMessage", Fault(status))

    assert (await send(http_desk, "UMAYA", "hello")).outcome is Outcome.TRY_AGAIN
    assert (await send(http_desk, "UMAYA", "hello")).outcome is Outcome.DELIVERED


async def test_an_answer_lost_on_the_way_costs_one_message_twice_at_most(
    http_desk: SlackDesk,
):
    http_desk.emulator.faults.plan("chat.postMessage", Fault(lost=True))

    carried = await send(http_desk, "UMAYA", "hello")
    assert (carried.outcome, carried.unsure) == (Outcome.TRY_AGAIN, True)
    assert (await send(http_desk, "UMAYA", "hello")).outcome is Outcome.DELIVERED
    assert len(http_desk.maya.hears()) == 2


async def test_an_answer_of_the_desks_comes_through_a_flood(http_desk: SlackDesk):
    http_desk.emulator.faults.flood("chat.postMessage", retry_after=2)

    await http_desk.maya.writes("/mark P12 45")

    await http_desk.in_time(http_desk.maya.hears)
    assert await http_desk.hears(http_desk.maya) == [LOGGED]


async def test_a_long_message_is_not_begun_anew_after_a_flood(http_desk: SlackDesk):
    faults = http_desk.emulator.faults
    long = "\n\n".join(f"Line {number} {'x' * 900}" for number in range(30))
    faults.plan("chat.postMessage", Fault())
    faults.flood("chat.postMessage")

    assert (await send(http_desk, "UMAYA", long)).outcome is Outcome.TRY_AGAIN
    assert (await send(http_desk, "UMAYA", long)).outcome is Outcome.DELIVERED

    shown = [
        block["text"]["text"] for m in http_desk.maya.hears() for block in m.blocks
    ]
    assert "\n\n".join(shown) == long


async def test_a_chat_out_of_reach_is_known_as_gone(http_desk: SlackDesk):
    emulator = http_desk.emulator
    http_desk.leo.member.deleted = True
    elsewhere = await emulator.channel("elsewhere", http_desk.maya, with_desk=False)

    for chat in ("ULEO", "UNOBODY", "C404", elsewhere.id):
        carried = await send(http_desk, chat, "hello")
        assert (carried.outcome, carried.gone) == (Outcome.NEVER, True)


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
async def test_a_token_to_be_put_right_loses_no_message(
    http_desk: SlackDesk, error: str
):
    fault = Fault(error=error)
    http_desk.emulator.faults.plan("chat.postMessage", fault)

    carried = await send(http_desk, "UMAYA", "hello")

    assert (carried.outcome, carried.gone) == (Outcome.TRY_AGAIN, False)


@pytest.mark.parametrize("error", ["invalid_blocks", "msg_blocks_too_long"])
async def test_what_slack_will_not_show_so_is_said_in_plain_words(
    http_desk: SlackDesk, error: str
):
    http_desk.emulator.faults.plan("chat.postMessage", Fault(error=error))

    carried = await send(http_desk, "UMAYA", "<hello> & welcome")

    assert carried.outcome is Outcome.DELIVERED
    (plain,) = http_desk.maya.hears()
    assert (plain.text, plain.blocks) == ("&lt;hello&gt; &amp; welcome", [])


async def test_a_card_is_edited_in_place(http_desk: SlackDesk):
    first = await send(http_desk, "UMAYA", "3 of 6 are here", card="register")
    told = Message("4 of 6 are here", (Button("Refresh", "token"),))

    again = await http_desk.slack.platform.send(
        notice("UMAYA", told, card="register", replaces=first.message)
    )

    assert again.message == first.message
    (card,) = http_desk.maya.hears()
    assert card.text == "4 of 6 are here"
    assert list(card.buttons) == ["Refresh"]


async def test_what_is_taken_back_is_gone_however_many_posts_it_took(
    http_desk: SlackDesk,
):
    first = await send(http_desk, "UMAYA", "x " * 7000)
    assert len(first.beside) == len(http_desk.maya.hears()) - 1 > 0
    back = notice(
        "UMAYA",
        Message("It was withdrawn.", withdrawn=True),
        replaces=first.message,
        beside=first.beside,
    )

    for _ in range(2):
        assert await http_desk.slack.platform.send(back) == Carried(Outcome.DELIVERED)
    assert http_desk.maya.hears() == []


async def test_a_card_that_was_taken_away_is_posted_anew(http_desk: SlackDesk):
    gone = await send(http_desk, "UMAYA", "3 of 6 are here")
    http_desk.maya.direct.messages.clear()

    again = await send(http_desk, "UMAYA", "4 of 6 are here", replaces=gone.message)

    assert again.outcome is Outcome.DELIVERED
    assert [m.text for m in http_desk.maya.hears()] == ["4 of 6 are here"]


async def test_a_whisper_without_anybody_to_hear_it_is_not_said_aloud(
    http_desk: SlackDesk,
):
    room = await http_desk.emulator.channel("room", http_desk.maya, http_desk.leo)
    aside = Message("You owe £40", only_you=True)
    to = Address("slack", room.id, TEAM, kind=ChatKind.CHANNEL)

    carried = await http_desk.slack.platform.send(notice(room.id, aside, to=to))

    assert carried.outcome is Outcome.NEVER
    assert http_desk.leo.hears(room) == []


async def test_a_board_is_pinned_once_and_edited_after(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("staff", http_desk.maya)
    there = Address("slack", room.id, TEAM, kind=ChatKind.CHANNEL)

    sent = await send(http_desk, room.id, "Today", to=there, card="board:1")
    more = {"to": there, "card": "board:1", "replaces": sent.message}
    await send(http_desk, room.id, "Today, later", **more)

    assert room.pinned == [sent.message]


@pytest.mark.parametrize(
    ("error", "outcome", "gone"),
    [
        ("is_archived", Outcome.NEVER, True),
        ("restricted_action", Outcome.NEVER, True),
        ("restricted_action_read_only_channel", Outcome.NEVER, True),
        ("user_not_visible", Outcome.NEVER, True),
        ("is_inactive", Outcome.NEVER, True),
        ("ekm_access_denied", Outcome.TRY_AGAIN, False),
        ("team_access_not_granted", Outcome.TRY_AGAIN, False),
        ("no_permission", Outcome.TRY_AGAIN, False),
        ("msg_too_long", Outcome.NEVER, False),
        ("a_word_nobody_knows", Outcome.NEVER, False),
    ],
)
async def test_a_refusal_is_of_the_chat_the_desk_or_the_message(
    http_desk: SlackDesk, error: str, outcome: Outcome, *, gone: bool
):
    http_desk.emulator.faults.plan("chat.postMessage", Fault(error=error))

    carried = await send(http_desk, "UMAYA", "hello")

    assert (carried.outcome, carried.gone, carried.why) == (outcome, gone, error)


@pytest.mark.parametrize(
    "error",
    ["message_not_found", "cant_update_message", "edit_window_closed", "msg_too_long"],
)
async def test_what_cannot_be_edited_is_said_anew(http_desk: SlackDesk, error: str):
    first = await send(http_desk, "UMAYA", "3 of 6 are here", card="register")
    http_desk.emulator.faults.plan("chat.update", Fault(error=error))
    newer = {"card": "register", "replaces": first.message}

    again = await send(http_desk, "UMAYA", "4 of 6 are here", **newer)

    assert again.outcome is Outcome.DELIVERED
    assert again.message != first.message


async def test_where_no_thread_may_be_it_is_said_beside_it(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("staff", http_desk.maya)
    error = Fault(error="restricted_action_non_threadable_channel")
    http_desk.emulator.faults.plan("chat.postMessage", error)
    to = Address("slack", room.id, TEAM, "1700000000.000100", ChatKind.GROUP)

    carried = await send(http_desk, room.id, "hello", to=to)

    assert carried.outcome is Outcome.DELIVERED
    (said,) = http_desk.maya.hears(room)
    assert said.thread == ""
