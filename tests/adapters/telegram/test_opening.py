"""Telegram opens with the desk itself, from its settings."""

import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable

import pytest
from pydantic import SecretStr

from bot.bootstrap import open_desk
from bot.settings import Settings
from core.people.invite import Invite
from core.people.model import Account
from core.people.ports import Accounts
from storage.database import open_database
from storage.writer import Writer
from tests.adapters.telegram.desk import BOT, SECRET, serving
from tests.emulators.telegram import Limits, Telegram, telegram_running
from tests.keys import KEY
from tests.people import ADA, AS_ADA, HERE, LEO, LONG_AGO, settle_in

REQUEST_PATH = """
import sys
import bot.bootstrap, adapters.telegram.opening
sys.exit("aiogram" in sys.modules)
"""


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


def settings_for(telegram: Telegram, address: str, url: str = "") -> Settings:
    return Settings.model_construct(
        database_url=address,
        key=SecretStr(KEY),
        public_url=url,
        telegram_token=SecretStr(telegram.token),
        telegram_api_url=telegram.url,
        telegram_webhook_secret=SecretStr(SECRET) if url else None,
    )


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_a_stranger_is_answered_by_a_desk_that_asks(
    telegram: Telegram, new_address: Callable[[str], str], kind: str
):
    sam = telegram.person("Sam")
    async with open_desk(settings_for(telegram, new_address(kind))):
        sam.starts()
        await telegram.until(lambda: sam.sees)

    assert sam.sees[0].text.startswith("I do not know you yet")


async def test_a_stranger_is_answered_by_a_desk_that_is_told(
    telegram: Telegram, new_address: Callable[[str], str]
):
    sam = telegram.person("Sam")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        settings = settings_for(telegram, new_address("sqlite"), url)
        async with open_desk(settings) as desk, serving(desk.app, listening):
            sam.starts()
            await telegram.until(lambda: sam.sees)

    assert [status for _, status in telegram.there.webhook.set_to.attempts] == [200]
    assert sam.sees[0].text.startswith("I do not know you yet")


async def test_an_invitations_link_lets_its_person_in(
    telegram: Telegram, new_address: Callable[[str], str]
):
    address = new_address("sqlite")
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)
    newcomer = telegram.person("Leonard")
    async with open_desk(settings_for(telegram, address)) as desk:
        await telegram.until(telegram.commands)
        invited = await desk.door.run(Invite(AS_ADA, LEO.id))

        before, _, code = invited.link.partition("?start=")
        newcomer.starts(code)
        await telegram.until(lambda: newcomer.sees)

    assert before == f"https://t.me/{telegram.bot_name}"
    assert LEO.name in newcomer.sees[0].text


async def test_an_invitation_is_sent_as_a_link_and_as_a_picture(
    telegram: Telegram, new_address: Callable[[str], str]
):
    address = new_address("sqlite")
    ada = telegram.person("Ada")
    account = Account("telegram", str(ada.id), BOT)
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)
        await writer.run(
            lambda ports: ports[Accounts].link(HERE.id, ADA.id, account, LONG_AGO)
        )
    async with open_desk(settings_for(telegram, address)):
        await telegram.until(telegram.commands)
        ada.says("/invite Leo Hart")
        await telegram.until(lambda: ada.sees)

    (line,) = ada.sees
    assert f"https://t.me/{telegram.bot_name}?start=" in line.text
    assert line.photo
    assert line.buttons == ["Undo"]


def test_the_request_path_does_not_load_aiogram():
    command = [sys.executable, "-c", REQUEST_PATH]
    asked = subprocess.run(command, check=False)  # noqa: S603 -- our own interpreter

    assert asked.returncode == 0
