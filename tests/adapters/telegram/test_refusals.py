"""What Telegram's refusals are about: the chat, the topic, the files, the looks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.telegram.sender import Sender
from core.messaging.conversation import Field
from core.messaging.model import Address, Carried, ChatKind, Message, Outcome
from tests.adapters.telegram.desk import BOT
from tests.adapters.telegram.test_sending import YES, ann, out, telegram, to
from tests.emulators.telegram import Fault, Person, Telegram

__all__ = ["ann", "out", "telegram"]
SAID = Message("Hello", (YES,), fields=(Field("Room", "5"),))


def no(why: str, code: int = 400) -> Fault:
    return Fault.refused(
        code, f"{'Forbidden' if code == 403 else 'Bad Request'}: {why}"
    )


@pytest.mark.parametrize(
    ("why", "called"),
    [
        ("user not found", "no such chat"),
        ("PEER_ID_INVALID", "no such chat"),
        ("INPUT_USER_DEACTIVATED", "deactivated"),
        ("CHANNEL_PRIVATE", "removed"),
        ("CHAT_RESTRICTED", "may not write there"),
        ("CHAT_ADMIN_REQUIRED", "may not write there"),
        ("CHAT_WRITE_FORBIDDEN", "may not write there"),
        ("not enough rights to send text messages to the chat", "may not write there"),
        ("need administrator rights in the channel chat", "may not write there"),
        ("USER_BANNED_IN_CHANNEL", "may not write there"),
    ],
)
async def test_a_chat_that_takes_nothing_is_out_of_reach(
    out: Sender, ann: Person, telegram: Telegram, why: str, called: str
):
    telegram.faults.order("sendMessage", no(why))
    carried = await out.send(to(ann.id, SAID))
    assert carried == Carried(Outcome.NEVER, gone=True, why=called)


@pytest.mark.parametrize("why", ["TOPIC_CLOSED", "message thread not found"])
async def test_a_closed_topic_is_left_and_nothing_of_the_message_lost(
    out: Sender, ann: Person, telegram: Telegram, why: str
):
    group = telegram.group("Staff", ann)
    there = Address("telegram", str(group.id), BOT, "7", ChatKind.GROUP)
    telegram.faults.order("sendMessage", no(why))

    carried = await out.send(replace(to(group.id, SAID), to=there))

    (line,) = group.bot_lines
    assert carried.outcome is Outcome.DELIVERED
    assert (line.buttons, "message_thread_id" in line.said) == (["Yes"], False)
    assert line.said["entities"]


async def test_a_slow_group_is_waited_for(out: Sender, ann: Person, telegram: Telegram):
    telegram.faults.order("sendMessage", no("SLOWMODE_WAIT_17"))
    carried = await out.send(to(ann.id, SAID))
    assert (carried.outcome, carried.again_after) == (
        Outcome.TRY_AGAIN,
        timedelta(seconds=17),
    )
    assert ann.sees == []


@pytest.mark.parametrize(
    "why", ["MESSAGE_EDIT_TIME_EXPIRED", "MESSAGE_AUTHOR_REQUIRED"]
)
async def test_what_cannot_be_edited_any_more_is_said_anew(
    out: Sender, ann: Person, telegram: Telegram, why: str
):
    first = await out.send(to(ann.id, Message("1 of 6")))
    telegram.faults.order("editMessageText", no(why))
    card = replace(to(ann.id, Message("2 of 6"), "b"), replaces=first.message)
    assert (await out.send(card)).message != first.message


async def test_what_may_not_be_deleted_says_that_it_is_taken_back(
    out: Sender, ann: Person, telegram: Telegram
):
    first = await out.send(to(ann.id, Message("Exam moved")))
    telegram.faults.order("deleteMessage", no("MESSAGE_DELETE_FORBIDDEN", 403))
    gone = to(ann.id, Message("It was taken back.", withdrawn=True), "b")

    carried = await out.send(replace(gone, replaces=first.message))

    assert (carried.outcome, carried.gone) == (Outcome.DELIVERED, False)
    assert [line.text for line in ann.sees] == ["It was taken back."]
