"""A desk on three platforms at once."""

from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import httpx
from pydantic import SecretStr

from bot.settings import Settings
from core.application import Ports
from core.people.ports import Accounts
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


@asynccontextmanager
async def on_three(address: str) -> AsyncGenerator[Three]:
    """Gina is on Telegram and in the browser, Cora on Slack."""
    clock, chats = RunningClock(), AsyncExitStack()
    async with chats:
        telegram = await chats.enter_async_context(telegram_running(now=clock.seconds))
        slack = await chats.enter_async_context(slack_emulator(wall=clock.seconds))
        told = Three(OnTelegram(telegram), OnSlack(slack, clock), OnBrowser())
        settings = Settings(
            database_url=address,
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
