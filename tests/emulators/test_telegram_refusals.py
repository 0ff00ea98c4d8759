"""What the Bot API refuses to write or to edit."""

import pytest
import telegram as ptb
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.emulators.pictures import picture
from tests.emulators.telegram import Telegram

HELLO = "hello"


async def test_who_cannot_be_written_to(telegram: Telegram, bot: ptb.Bot):
    stranger, blocker = telegram.person("Sam"), telegram.person("Ann")
    blocker.starts()
    blocker.blocks()
    group = telegram.group("Maths", blocker)
    blocker.removes_bot(group)

    with pytest.raises(Forbidden, match=r"(?i)can't initiate conversation"):
        await bot.send_message(stranger.id, HELLO)
    with pytest.raises(Forbidden, match=r"(?i)blocked by the user"):
        await bot.send_message(blocker.id, HELLO)
    with pytest.raises(Forbidden, match=r"(?i)kicked from the group chat"):
        await bot.send_message(group.id, HELLO)
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(5, HELLO)
    blocker.unblocks()
    await bot.send_message(blocker.id, HELLO)


async def test_a_group_that_became_a_supergroup_says_where_it_went(
    telegram: Telegram, bot: ptb.Bot
):
    group = telegram.group("Maths", telegram.person("Ann"))
    upgraded = group.upgrade()

    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, HELLO)

    assert moved.value.new_chat_id == upgraded.id
    await bot.send_message(upgraded.id, HELLO)
    assert [line.text for line in upgraded.bot_lines] == [HELLO]


async def test_edits_that_telegram_refuses(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    hers = ann.says(HELLO)
    sent = await bot.send_message(ann.id, "card")
    shown = await bot.send_photo(ann.id, picture(), caption="old")
    keyboard = ptb.ReplyKeyboardMarkup.from_button("Go")
    typed = await bot.send_message(ann.id, "pick", reply_markup=keyboard)

    with pytest.raises(BadRequest, match=r"(?i)is not modified"):
        await bot.edit_message_text("card", ann.id, sent.message_id)
    with pytest.raises(BadRequest, match=r"(?i)to edit not found"):
        await bot.edit_message_text("new", ann.id, 99_999)
    with pytest.raises(BadRequest, match=r"(?i)can't be edited"):
        await bot.edit_message_text("new", ann.id, hers.id)
    with pytest.raises(BadRequest, match=r"(?i)can't be edited"):
        await bot.edit_message_text("new", ann.id, typed.message_id)
    with pytest.raises(BadRequest, match=r"(?i)no text in the message"):
        await bot.edit_message_text("new", ann.id, shown.message_id)
    with pytest.raises(BadRequest, match=r"(?i)no caption in the message"):
        await bot.edit_message_caption(ann.id, sent.message_id, caption="new")

    await bot.edit_message_caption(ann.id, shown.message_id, caption="new")
    media = ptb.InputMediaPhoto(picture(shade="red"), caption="newer")
    await bot.edit_message_media(media, ann.id, shown.message_id)
    await bot.delete_message(ann.id, sent.message_id)
    assert [line.text for line in ann.sees] == ["newer", "pick"]
    with pytest.raises(BadRequest, match=r"(?i)to delete not found"):
        await bot.delete_message(ann.id, sent.message_id)
