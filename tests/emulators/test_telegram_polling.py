"""Polling: told again until confirmed, by one at a time."""

import asyncio

import pytest
import telegram as ptb
from telegram.error import BadRequest, Conflict

from tests.emulators.asking import ask
from tests.emulators.telegram import Telegram, telegram_running

HELLO = "hello"


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


async def test_a_bot_that_was_away_a_day_never_hears_of_it():
    now = [1000.0]
    async with telegram_running(now=lambda: now[0]) as telegram:
        telegram.person("Ann").says(HELLO)
        now[0] += 24 * 3600 + 1

        assert telegram.pending() == []
