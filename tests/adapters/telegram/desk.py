"""A whole desk with Telegram as its platform, and Telegram itself beside it."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.types import ASGIApp

from adapters.courier import PlatformCourier
from adapters.drawing import Draughtsman
from adapters.faces.looker import open_looker
from adapters.system_clock import SystemClock
from adapters.telegram.opening import OpenedTelegram, open_telegram
from adapters.telegram.surroundings import Surroundings
from adapters.telegram.webhook import PATH
from adapters.traffic import Limits
from adapters.web.app import web_app
from adapters.web.guard import Manners
from adapters.web.measured import new_registry
from bot.bootstrap import application_at
from bot.catalogue import load_commands
from bot.settings import Settings
from bot.turn.router import Router
from bot.worker import Tools, Worker
from core.application import Application, Ports
from core.kernel.web import WebAddress
from core.people.model import Account
from core.people.ports import Accounts
from jobs.clock import ticking
from jobs.deliver import Deliver
from jobs.pump import pumping
from storage.database import Database, open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.emulators.telegram import Person, Telegram
from tests.emulators.telegram.world import BOT_ID
from tests.keys import KEY
from tests.people import HERE, LEO, LONG_AGO, MAYA, settle_in

SECRET = "a-secret-of-the-tests"  # noqa: S105 -- ours
QUICK = Limits(overall=1000, per_chat=1000, per_group=1000, cold_start=0)
BOT = str(BOT_ID)


@dataclass
class TelegramDesk:
    door: FrontDoor
    database: Database
    opened: OpenedTelegram
    telegram: Telegram
    maya: Person
    leo: Person
    url: str
    address: str
    arrived: asyncio.Event
    promised: asyncio.Event

    async def hears(self, person: Person, count: int = 1) -> list[str]:
        """All the desk said to them, once it is so much."""
        await self.telegram.until(lambda: len(person.sees) >= count)
        return [line.text for line in person.sees]

    async def hears_both(self) -> None:
        """Notices that were refused once rest for a second or two: ring until then."""

        def ringing() -> bool:
            self.promised.set()
            return bool(self.maya.sees and self.leo.sees)

        await self.telegram.until(ringing)


@asynccontextmanager
async def telegram_desk(
    address: str,
    telegram: Telegram,
    *,
    by: str = "polling",
    people: tuple[Person, Person] | None = None,
) -> AsyncGenerator[TelegramDesk]:
    """Maya and Leo have the app, are linked and have started the bot.

    Given the `people` of another desk, it is one more process of that one.
    """
    arrived, promised = asyncio.Event(), asyncio.Event()
    clock = SystemClock()
    web = WebAddress("https://desk.test")
    maya, leo = people or (telegram.person("Maya"), telegram.person("Leo"))
    for each in (maya, leo):
        each.chat.started = True
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        async with (
            open_database(address, KEY) as database,
            _door(database, application_at(clock, web)) as door,
            open_looker() as looker,
        ):
            settings = settings_for(telegram, url, by)
            if people is None:
                await door.settle(maya, leo)
            commands = load_commands()
            around = Surroundings(
                settings, door, clock, commands, arrived.set, web.bot_is_called, QUICK
            )
            async with open_telegram(around, hears=True, speaks=True) as opened:
                assert opened.chat is not None
                platforms = {opened.chat.name: opened.chat}
                tools = Tools(looker, Draughtsman(), clock)
                worker = Worker(door, Router(load_commands()), platforms, tools)
                deliver = Deliver(
                    door, PlatformCourier(platforms), lambda _: None, promised
                )
                async with (
                    pumping(worker.step, arrived, then=promised),
                    pumping(deliver.step, promised),
                    ticking(door, (), (arrived.set, promised.set)),
                    serving(_app(opened), listening),
                ):
                    yield TelegramDesk(
                        door,
                        database,
                        opened,
                        telegram,
                        maya,
                        leo,
                        url,
                        address,
                        arrived,
                        promised,
                    )
                await deliver.finish()


def settings_for(telegram: Telegram, url: str, by: str) -> Settings:
    secret = SecretStr(SECRET) if by == "webhook" else None
    return Settings.model_construct(
        public_url=url,
        telegram_token=SecretStr(telegram.token),
        telegram_api_url=telegram.url,
        telegram_webhook_secret=secret,
    )


def webhook_of(desk: TelegramDesk) -> str:
    return desk.url + PATH


class _Door(FrontDoor):
    """A door whose database can be given its people."""

    def __init__(self, application: Application, database: Database, writer: Writer):
        super().__init__(application, writer, Reader(database))
        self._hand = writer

    async def settle(self, maya: Person, leo: Person) -> None:
        def settled(ports: Ports) -> None:
            settle_in(ports)
            for each, user in ((MAYA, maya), (LEO, leo)):
                account = Account("telegram", str(user.id), BOT)
                ports[Accounts].link(HERE.id, each.id, account, LONG_AGO)

        await self._hand.run(settled)


@asynccontextmanager
async def _door(database: Database, application: Application) -> AsyncGenerator[_Door]:
    async with Writer(database) as writer:
        yield _Door(application, database, writer)


def _app(opened: OpenedTelegram) -> Starlette:
    return web_app(opened.routes, Manners(), new_registry())


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp, listening: socket.socket) -> AsyncGenerator[None]:
    config = uvicorn.Config(app, log_config=None, access_log=False, ws="none")
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listening]))
    yield
    server.should_exit = True
    await running
