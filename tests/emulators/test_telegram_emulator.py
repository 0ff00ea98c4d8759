"""The emulator refuses what Telegram refuses; two foreign clients agree with it."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
import telegram as ptb
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden

from tests.emulators.pictures import picture
from tests.emulators.telegram import Fault, Limits, Telegram, telegram_running
from tests.emulators.telegram_clients import by_aiogram, by_ptb

HELLO = "hello"


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    async with by_ptb(telegram) as client:
        yield client


async def ask(telegram: Telegram, method: str, **said):
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json=said) as answer,
    ):
        return await answer.json()


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


async def test_files_have_their_limits(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    small = ann.sends_document(b"a,b\n", "t.csv", "text/csv")
    large = ann.sends_document(b"x", "big.zip", "z", pretended_size=20 * 2**20 + 1)

    file = await bot.get_file(small.said["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == b"a,b\n"
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(large.said["document"]["file_id"])
    with pytest.raises(BadRequest, match=r"(?i)too big for a photo"):
        await bot.send_photo(ann.id, b"\xff\xd8" + bytes(10 * 2**20))
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ann.id, b"not a picture")
    with pytest.raises(ptb.error.NetworkError, match=r"(?i)Too Large"):
        await bot.send_document(ann.id, bytes(52 * 2**20))

    sent = await bot.send_photo(ann.id, picture(2000, 1000))
    again = await bot.send_photo(ann.id, sent.photo[-1].file_id)
    assert (again.photo[-1].width, again.photo[-1].height) == (1280, 640)


async def test_a_photograph_comes_in_sizes_without_its_metadata(telegram: Telegram):
    ann = telegram.person("Ann")

    shown = ann.sends_photo(picture(1000, 500))

    widths = [size["width"] for size in shown.said["photo"]]
    assert widths == [90, 320, 800, 1000]


async def test_an_album_has_two_to_ten_items_of_one_kind(
    telegram: Telegram, bot: ptb.Bot
):
    ann = telegram.person("Ann")
    ann.starts()
    one = ptb.InputMediaPhoto(picture())

    with pytest.raises(BadRequest, match=r"(?i)from 2 to 10"):
        await bot.send_media_group(ann.id, [one] * 11)
    with pytest.raises(BadRequest, match=r"(?i)can't be mixed"):
        await bot.send_media_group(ann.id, [one, ptb.InputMediaDocument(b"x")])
    await bot.send_media_group(ann.id, [one, one], caption="both")
    assert [line.text for line in ann.sees] == ["both", ""]


async def test_updates_are_told_again_until_confirmed(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    ann.says("one")
    ann.says("two")

    first = await bot.get_updates(limit=1)
    again = await bot.get_updates()
    after = await bot.get_updates(offset=again[-1].update_id + 1)

    assert [u.message.text for u in first if u.message] == ["one"]
    assert [u.message.text for u in again if u.message] == ["one", "two"]
    assert after == ()
    assert telegram.pending() == []


async def test_a_second_poller_ends_the_first(telegram: Telegram, bot: ptb.Bot):
    waiting = asyncio.create_task(bot.get_updates(timeout=20))
    await telegram.until(lambda: telegram.there.updates._poll == 1)  # noqa: SLF001 -- nothing outside shows it

    await ask(telegram, "getUpdates")

    with pytest.raises(Conflict, match=r"(?i)terminated by other getUpdates"):
        await waiting


async def test_polling_and_a_webhook_exclude_each_other(bot: ptb.Bot):
    await bot.set_webhook("http://127.0.0.1:9/telegram", secret_token="s3cret")  # noqa: S106 -- made up

    with pytest.raises(Conflict, match=r"(?i)webhook is active"):
        await bot.get_updates()
    with pytest.raises(BadRequest, match=r"(?i)HTTPS"):
        await bot.set_webhook("http://example.org/telegram")
    with pytest.raises(BadRequest, match=r"(?i)unallowed characters"):
        await bot.set_webhook("http://127.0.0.1:9/", secret_token="no spaces")  # noqa: S106 -- made up
    assert (await bot.get_webhook_info()).url == "http://127.0.0.1:9/telegram"

    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_webhook_hears_each_update_until_it_says_200(telegram: Telegram):
    heard: list[tuple[str, str]] = []
    answers = [500, 503, 200, 200]

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        said = await request.json()
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        heard.append((secret, said["message"]["text"]))
        return aiohttp.web.Response(status=answers.pop(0))

    app = aiohttp.web.Application()
    app.router.add_post("/hook", hook)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        await ask(telegram, "setWebhook", url=url, secret_token="abc")  # noqa: S106 -- made up
        ann = telegram.person("Ann")
        ann.says("one")
        ann.says("two")
        await telegram.until(lambda: not telegram.pending())
    finally:
        await runner.cleanup()

    texts = ["one", "one", "one", "two"]
    assert heard == [("abc", text) for text in texts]
    info = await ask(telegram, "getWebhookInfo")
    assert (
        info["result"]["last_error_message"] == "Wrong response from the webhook: 503"
    )


async def test_flood_control_counts_to_the_chat_the_group_and_in_all():
    now = [1000.0]
    async with telegram_running(now=lambda: now[0]) as telegram:
        people = [telegram.person(f"P{n}") for n in range(31)]
        group = telegram.group("Maths", *people)
        for person in people:
            person.starts()

        async def send(chat: int) -> int:
            said = await ask(telegram, "sendMessage", chat_id=chat, text=HELLO)
            return int(said.get("parameters", {}).get("retry_after", 0))

        assert [await send(person.id) for person in people] == [0] * 30 + [1]
        now[0] += 1
        assert [await send(people[0].id) for _ in range(2)] == [0, 1]
        now[0] += 1
        assert await send(people[0].id) == 0
        waits = []
        for _ in range(21):
            waits.append(await send(group.id))
            now[0] += 1
        assert waits == [0] * 20 + [40]


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


async def test_faults_strike_as_often_as_ordered_and_say_whether_it_was_done(
    telegram: Telegram, bot: ptb.Bot
):
    from aiogram.exceptions import TelegramRetryAfter

    ann = telegram.person("Ann")
    ann.starts()
    faults = telegram.faults

    faults.order("sendMessage", Fault.too_many(7), chat=ann.id)
    async with by_aiogram(telegram) as other:
        with pytest.raises(TelegramRetryAfter) as wait:
            await other.send_message(ann.id, "1")
    faults.order("sendMessage", Fault.gateway())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "2")
    faults.order("sendMessage", Fault.reset())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "3")
    faults.order("sendMessage", Fault.reset_after_delivery())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "4")
    faults.order("sendMessage", Fault.silence_after_delivery())
    with pytest.raises(ptb.error.TimedOut):
        await bot.send_message(ann.id, "5", read_timeout=0.2)
    await bot.send_message(ann.id, "6")

    assert wait.value.retry_after == 7
    assert [line.text for line in ann.sees] == ["4", "5", "6"]
    statuses = [call.status for call in telegram.calls("sendMessage")]
    assert statuses == [429, 502, 0, 0, 0, 200]


async def test_an_answer_takes_as_long_as_the_latency_says(telegram: Telegram):
    ann = telegram.person("Ann")
    ann.starts()
    telegram.server.latency = (0.03, 0.03)
    clock = asyncio.get_running_loop().time
    started = clock()

    await ask(telegram, "sendMessage", chat_id=ann.id, text=HELLO)

    assert clock() - started >= 0.03


async def test_a_bot_that_was_away_a_day_never_hears_of_it():
    now = [1000.0]
    async with telegram_running(now=lambda: now[0]) as telegram:
        telegram.person("Ann").says(HELLO)
        now[0] += 24 * 3600 + 1

        assert telegram.pending() == []
