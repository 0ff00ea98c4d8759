"""A desk in five processes: two that listen, two that work, and a clock."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from datetime import time
from http import HTTPStatus
from tempfile import TemporaryFile

import aiohttp

from core.application import Ports
from core.organisation.model import Policies
from core.people.model import Account
from core.people.ports import Accounts
from storage.database import open_database
from storage.writer import Writer
from tests.emulators.slack import BOT_TOKEN, SIGNING_SECRET, SlackEmulator
from tests.emulators.slack.workspace import TEAM
from tests.forks import Around, Fork, forked
from tests.keys import KEY
from tests.people import (
    CORA,
    HERE,
    LENA,
    LEO,
    LONG_AGO,
    MAYA,
    TOM,
    account_of,
    settle_in,
)
from tests.ports import kept_port

ON_SLACK = (CORA, LENA, LEO, MAYA, TOM)
UNTIL_READY = 90.0


AT_ALL_HOURS = replace(HERE, policies=Policies(quiet_from=time(), quiet_until=time()))
"""Tests run at night as well, by the real clock."""


async def move_in(address: str) -> None:
    def settled(ports: Ports) -> None:
        settle_in(ports, AT_ALL_HOURS)
        for each in ON_SLACK:
            user = f"U{each.name.split()[0].upper()}"
            ports[Accounts].unlink(HERE.id, each.id, account_of(each))
            account = Account("slack", user, TEAM)
            ports[Accounts].link(HERE.id, each.id, account, LONG_AGO)

    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settled)


@asynccontextmanager
async def running(address: str, slack: SlackEmulator) -> AsyncGenerator[list[str]]:
    """The addresses of the two that listen, once all of them are at work."""
    settings = {
        "DESK_DATABASE_URL": address,
        "DESK_KEY": KEY,
        "DESK_LOG_LEVEL": "error",
        "DESK_SLACK_BOT_TOKEN": BOT_TOKEN,
        "DESK_SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "DESK_SLACK_API_URL": slack.api,
    }
    with ExitStack() as kept:
        ports = [kept.enter_context(kept_port()) for _ in range(2)]
        started = [
            *[start("web", settings | {"DESK_PORT": str(port)}) for port in ports],
            *[start("worker", settings) for _ in range(2)],
            start("clock", settings),
        ]
        webs = [f"http://127.0.0.1:{port}" for port in ports]
        try:
            await asyncio.gather(*map(ready, webs))
            yield webs
        finally:
            for each in started:
                if each.returncode is None:
                    each.terminate()
            await asyncio.gather(*(each.wait() for each in started))
    assert [each.returncode for each in started] == [0] * len(started)


def start(part: str, settings: dict[str, str]) -> Fork:
    with TemporaryFile() as unread:
        around = Around(unread, settings=settings)
        return forked(around, "bot", "start", "--only", part)


async def ready(web: str) -> None:
    async with aiohttp.ClientSession() as http, asyncio.timeout(UNTIL_READY):
        while not await answers(http, f"{web}/readyz"):  # noqa: ASYNC110 -- another process
            await asyncio.sleep(0.1)


async def answers(http: aiohttp.ClientSession, where: str) -> bool:
    try:
        async with http.get(where) as answer:
            return answer.status == HTTPStatus.OK
    except aiohttp.ClientError:
        return False
