"""Menus, and places that are asked for."""

import pytest
import telegram as ptb
from telegram.error import BadRequest

from tests.emulators.telegram import Telegram


async def test_a_place_may_be_asked_for_in_private_only(
    telegram: Telegram, bot: ptb.Bot
):
    ann = telegram.person("Ann")
    ann.starts()
    group = telegram.group("Maths", ann)
    ask_place = ptb.ReplyKeyboardMarkup.from_button(
        ptb.KeyboardButton("Send my place", request_location=True)
    )

    await bot.send_message(ann.id, "Where?", reply_markup=ask_place)
    with pytest.raises(BadRequest, match=r"(?i)private chats only"):
        await bot.send_message(group.id, "Where?", reply_markup=ask_place)

    assert ann.sees[0].keyboard["keyboard"][0][0]["request_location"] is True


async def test_commands_and_menus_are_kept_by_scope_and_language(
    telegram: Telegram, bot: ptb.Bot
):
    await bot.set_my_commands([("help", "What I can do")])
    await bot.set_my_commands(
        [("aide", "Tout")], ptb.BotCommandScopeAllPrivateChats(), "fr"
    )
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("My-Command", "x")])
    with pytest.raises(BadRequest, match=r"(?i)bot_commands_too_much"):
        await bot.set_my_commands([(f"c{n}", "x") for n in range(101)])
    ann = telegram.person("Ann")
    await bot.set_chat_menu_button(ann.id, ptb.MenuButtonCommands())

    assert telegram.commands() == {"help": "What I can do"}
    assert telegram.commands("all_private_chats", "fr") == {"aide": "Tout"}
    assert ann.chat.menu_button["type"] == "commands"
