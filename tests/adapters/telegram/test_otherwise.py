"""What Telegram will not have as it was meant goes as it may."""

from dataclasses import replace

import pytest

from adapters.telegram.sender import Sender
from core.messaging.model import Carried, Message, Outcome
from tests.adapters.telegram.test_refusals import SAID, no
from tests.adapters.telegram.test_sending import PICTURE, ann, out, telegram, to
from tests.emulators.telegram import Person, Telegram

__all__ = ["ann", "out", "telegram"]


@pytest.mark.parametrize("count", [1, 2])
async def test_where_no_pictures_may_be_the_words_are_said(
    out: Sender, ann: Person, telegram: Telegram, count: int
):
    why = no("not enough rights to send photos to the chat")
    telegram.faults.order("sendPhoto" if count == 1 else "sendMediaGroup", why)
    files = (PICTURE, replace(PICTURE, id="f2"))[:count]

    carried = await out.send(to(ann.id, Message("Three pages", files=files)))

    assert carried.outcome is Outcome.DELIVERED
    assert [line.text for line in ann.sees] == ["Three pages"]


async def test_a_picture_without_words_there_is_not_taken_for_a_chat_that_is_gone(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendPhoto", no("CHAT_SEND_PHOTOS_FORBIDDEN"))
    carried = await out.send(to(ann.id, Message(files=(PICTURE,))))
    assert carried == Carried(Outcome.NEVER, why="takes no files")


async def test_words_go_without_the_buttons_that_telegram_refuses(
    out: Sender, ann: Person, telegram: Telegram
):
    telegram.faults.order("sendMessage", no("BUTTON_DATA_INVALID"))
    await out.send(to(ann.id, SAID))
    (line,) = ann.sees
    assert (line.buttons, bool(line.said["entities"])) == ([], True)
