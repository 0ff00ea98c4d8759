"""Writing, editing and pressing, as the Bot API has it."""

import pytest
import telegram as ptb
from telegram.error import BadRequest

from tests.emulators.asking import ask
from tests.emulators.pictures import picture
from tests.emulators.telegram import Telegram
from tests.emulators.telegram_clients import by_aiogram

HELLO = "hello"


async def test_a_wrong_token_and_an_unknown_method_are_refused(telegram: Telegram):
    telegram.token = "1:wrong"  # noqa: S105 -- made up
    assert (await ask(telegram, "getMe"))["error_code"] == 401

    telegram.token = telegram.server.token
    assert (await ask(telegram, "sendTelepathy"))["error_code"] == 404


async def test_both_clients_write_read_and_edit(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    ann.starts()
    async with by_aiogram(telegram) as other:
        first = await other.send_message(ann.id, "from aiogram")
        second = await bot.send_message(ann.id, "from ptb")
        await other.edit_message_text("edited", chat_id=ann.id, message_id=2 + 500)
        updates = await other.get_updates()

    assert [line.text for line in ann.sees] == ["edited", "from ptb"]
    assert (first.text, second.text) == ("from aiogram", "from ptb")
    assert [update.message.text for update in updates] == ["/start"]


async def test_texts_captions_entities_and_buttons_have_their_limits(
    telegram: Telegram, bot: ptb.Bot
):
    ann = telegram.person("Ann")
    ann.starts()
    bold = [ptb.MessageEntity("bold", n, 1) for n in range(101)]
    too_long = ptb.InlineKeyboardButton("x", callback_data="é" * 33)

    with pytest.raises(BadRequest, match=r"(?i)message is too long"):
        await bot.send_message(ann.id, "x" * 4097)
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_photo(ann.id, picture(), caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)too many entities"):
        await bot.send_message(ann.id, "x" * 200, entities=bold)
    with pytest.raises(BadRequest, match=r"(?i)beyond the end"):
        await bot.send_message(
            ann.id, HELLO, entities=[ptb.MessageEntity("bold", 3, 9)]
        )
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(
            ann.id, "x", reply_markup=ptb.InlineKeyboardMarkup.from_button(too_long)
        )
    with pytest.raises(BadRequest, match=r"(?i)text is empty"):
        await bot.send_message(ann.id, " ")
    assert ann.sees == []

    await bot.send_message(ann.id, "x" * 4096, entities=bold[:100])
    assert len(ann.sees[0].text) == 4096


async def test_a_press_is_answered_once(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    ann.starts()
    button = ptb.InlineKeyboardButton("Yes", callback_data="y")
    await bot.send_message(
        ann.id, "?", reply_markup=ptb.InlineKeyboardMarkup.from_button(button)
    )
    press = ann.presses(ann.sees[0], "Yes")

    await bot.answer_callback_query(press.id, "noted")

    assert press.answer == {"text": "noted", "show_alert": False}
    with pytest.raises(BadRequest, match=r"(?i)too old"):
        await bot.answer_callback_query(press.id)
