"""Updates: whole, of the kind asked for, and hidden where privacy hides them."""

import telegram as ptb

from tests.emulators.pictures import picture
from tests.emulators.telegram import Telegram
from tests.emulators.telegram_clients import by_aiogram

HELLO = "hello"


async def test_every_kind_of_update_is_read_whole_by_both_clients(
    telegram: Telegram, bot: ptb.Bot
):
    ann, ben = telegram.person("Ann"), telegram.person("Ben")
    group = telegram.group("Maths", ann, ben)
    line = ann.says(HELLO)
    ann.edits(line, "hello again #maths @desk_bot")
    shown = ann.sends_photo(picture(), "a caption")
    ann.sends_document(picture())
    live = ann.sends_place(-37.8, 144.9, accuracy=12.5, live_for=900)
    ann.moves(live, -37.81, 144.9, accuracy=9)
    ann.stops_sharing(live)
    ann.sends_venue("Library", -37.8, 144.9)
    ann.sends_contact("+61400000000")
    ann.forwards(shown)
    ann.forwards(line, hidden=True)
    ann.sends_album([picture(), picture(shade="red")], "two")
    asked = await bot.send_message(
        ann.id,
        "?",
        reply_markup=ptb.InlineKeyboardMarkup.from_button(
            ptb.InlineKeyboardButton("Yes", callback_data="y")
        ),
    )
    ann.presses(ann.sees[-1], "Yes")
    ann.says("/help@desk_bot", group)
    ben.leaves(group)
    group.upgrade()
    ann.blocks()

    by_one = await bot.get_updates(allowed_updates=ptb.Update.ALL_TYPES)
    async with by_aiogram(telegram) as other:
        by_other = await other.get_updates()

    raw = telegram.pending()
    assert asked.text == "?"
    assert [u.to_dict()["update_id"] for u in by_one] == [u["update_id"] for u in raw]
    assert not [u for u in by_one if leftovers(u)]
    assert [
        u.model_dump(exclude_none=True, mode="json")["update_id"] for u in by_other
    ] == [u["update_id"] for u in raw]
    assert {u.event_type for u in by_other} == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    }


def leftovers(thing: object) -> bool:
    """Whether the client met fields that Telegram does not have."""
    if not isinstance(thing, ptb.TelegramObject):
        return False
    names = {n for c in type(thing).__mro__ for n in getattr(c, "__slots__", ())}
    return bool(thing.api_kwargs) or any(
        leftovers(getattr(thing, n, None)) for n in names if not n.startswith("_")
    )


async def test_privacy_mode_hides_what_is_not_meant_for_the_bot(
    telegram: Telegram, bot: ptb.Bot
):
    ann = telegram.person("Ann")
    group = telegram.group("Maths", ann)
    await bot.get_updates()
    said = await bot.send_message(group.id, "a question")
    line = group.bot_lines[0]

    ann.says("just chatting", group)
    ann.says("/help@other_bot", group)
    ann.sends_photo(picture(), "", group)
    ann.says("/help", group)
    ann.says("well @desk_bot, what now?", group)
    ann.says("an answer", group, reply_to=line)
    ann.sends_photo(picture(), "", group, reply_to=line)

    heard = [u.message for u in await bot.get_updates() if u.message]
    assert said.message_id == line.id
    assert [m.text for m in heard if not m.new_chat_members] == [
        "/help",
        "well @desk_bot, what now?",
        "an answer",
        None,
    ]
