"""One thread, whichever platform each of those who write there is on."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx
import pytest
from pydantic import SecretStr

from bot.settings import Settings
from core.application import Ports
from core.people.ports import Accounts
from tests.emulators.pictures import picture
from tests.emulators.slack import BOT_TOKEN, SIGNING_SECRET, slack_emulator
from tests.emulators.telegram import telegram_running
from tests.fakes.clock import MONDAY, RunningClock
from tests.journeys.chat import Chat
from tests.journeys.desk import opened
from tests.journeys.on_browser import OnBrowser
from tests.journeys.on_slack import OnSlack
from tests.journeys.on_telegram import OnTelegram
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.people import CORA, GINA, HERE, account_of, settle_in


@dataclass
class Three:
    telegram: OnTelegram
    slack: OnSlack
    browser: OnBrowser


@pytest.fixture
async def three(new_address: Callable[[str], str]) -> AsyncIterator[Three]:
    """Gina is on Telegram and in the browser, Cora on Slack."""
    clock, chats = RunningClock(), AsyncExitStack()
    async with chats:
        telegram = await chats.enter_async_context(telegram_running(now=clock.seconds))
        slack = await chats.enter_async_context(slack_emulator(wall=clock.seconds))
        told = Three(OnTelegram(telegram), OnSlack(slack, clock), OnBrowser())
        settings = Settings(
            database_url=new_address("sqlite"),
            key=SecretStr(KEY),
            telegram_token=SecretStr(telegram.token),
            telegram_api_url=telegram.url,
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_signing_secret=SecretStr(SIGNING_SECRET),
            slack_api_url=slack.api,
        )

        def day(_: Chat) -> Callable[[Ports], None]:
            return lambda ports: _moves_in(ports, told)

        told.browser.web = await chats.enter_async_context(
            httpx.AsyncClient(timeout=PATIENCE)
        )
        desk = opened(settings, told.telegram, clock, day, demo=True)
        _, where = await chats.enter_async_context(desk)
        told.slack.where = slack.delivery.address = where
        told.browser.web.base_url = httpx.URL(where)
        told.browser.web.headers["Origin"] = where
        yield told
        await slack.delivery.settled()


def _moves_in(ports: Ports, told: Three) -> None:
    settle_in(ports)
    accounts: Accounts = ports[Accounts]
    for who, chat in ((GINA, told.browser), (CORA, told.slack), (GINA, told.telegram)):
        accounts.unlink(HERE.id, who.id, account_of(who))
        accounts.link(HERE.id, who.id, chat.account(who), MONDAY)


async def test_a_guardian_writes_on_telegram_and_is_answered_from_slack(three: Three):
    """Two pictures in one go, and all of it is there in the browser, too."""
    album = [picture(40, 30, shade) for shade in ("teal", "red")]
    three.telegram.player(GINA).sends_album(album, "/office Leo lost this book")
    await three.telegram.hears(GINA, "The office has it, with the 2 files.")
    await three.slack.hears(CORA, "Leo lost this book")
    await three.slack.sees_pictures(CORA, 2)

    await three.slack.press(CORA, "Answer")
    await three.slack.hears(CORA, "What do you want to answer?")
    await three.slack.send(CORA, "Room 5 has it")

    await three.telegram.hears(GINA, "Cora Lind answers:\n\nRoom 5 has it")
    await three.browser.says(GINA, "/messages", hears="Room 5 has it")
    await three.browser.hears(GINA, "Leo lost this book")
    await three.slack.says(CORA, "/messages Gina", hears="Room 5 has it")
