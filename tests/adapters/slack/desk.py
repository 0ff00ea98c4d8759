"""A whole desk with Slack as its platform, and Slack itself beside it."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta

import uvicorn
from starlette.applications import Starlette
from starlette.types import ASGIApp

from adapters.courier import PlatformCourier
from adapters.drawing import Draughtsman
from adapters.faces.looker import open_looker
from adapters.slack.opening import House, Slack, SlackKeys, open_slack
from bot.bootstrap import application_at
from bot.catalogue import load_commands
from bot.turn.router import Router
from bot.worker import Tools, Worker
from core.application import Ports
from core.kernel.actor import THE_DESK
from core.kernel.web import WebAddress
from core.messaging.model import Button, Notice
from core.messaging.watch.figures import AskFigures
from core.organisation.ports import Organisations
from core.people.model import Account
from core.people.ports import Accounts
from jobs.deliver import Deliver
from jobs.pump import pumping
from storage.database import Database, open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.emulators.slack import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    Player,
    SlackEmulator,
)
from tests.emulators.slack.workspace import TEAM
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.people import HERE, LEO, LONG_AGO, MAYA, settle_in

TICK = 0.05


@dataclass
class SlackDesk:
    door: FrontDoor
    clock: FrozenClock
    slack: Slack
    emulator: SlackEmulator
    maya: Player
    leo: Player
    address: str
    arrived: asyncio.Event
    promised: asyncio.Event
    reader: Reader
    writer: Writer

    @property
    def maya_account(self) -> Account:
        return Account("slack", self.maya.id, TEAM)

    async def hears(self, player: Player, count: int = 1) -> list[str]:
        """All the desk said to them, once it is so much."""
        await self.emulator.until(lambda: len(player.hears()) >= count)
        return [message.text for message in player.hears()]

    async def quiet(self) -> None:
        """Until nothing that came in waits for an answer."""
        async with asyncio.timeout(PATIENCE):
            while (await self.door.run(AskFigures(THE_DESK))).events:  # noqa: ASYNC110 -- the inbox tells nobody when it is empty
                await asyncio.sleep(0.01)

    async def in_time(self, seen: Callable[[], object]) -> None:
        """Let hours pass in a moment, until what was put off has been done."""
        async with asyncio.timeout(PATIENCE):
            while not seen():
                self.clock.forward(timedelta(seconds=5))
                await asyncio.sleep(TICK)


async def a_page(notice: Notice) -> Button | None:
    return Button("Share my place", f"https://desk.test/checkin/{len(notice.key)}")


@asynccontextmanager
async def slack_desk(
    address: str, emulator: SlackEmulator, clock: FrozenClock, *, by: str
) -> AsyncGenerator[SlackDesk]:
    """Heard by `"http"` or by `"socket"`; by neither with `""`."""
    arrived, promised = asyncio.Event(), asyncio.Event()
    commands = load_commands()
    maya, leo = emulator.person("Maya"), emulator.person("Leo")
    keys = SlackKeys(
        BOT_TOKEN,
        APP_TOKEN if by == "socket" else "",
        SIGNING_SECRET,
        emulator.api,
        a_message_each=emulator.rates.pace,
    )
    async with (
        open_database(address, KEY) as database,
        _settled(database) as writer,
        open_looker() as looker,
    ):
        application = application_at(clock, WebAddress("https://desk.test"))
        reader = Reader(database)
        door = FrontDoor(application, writer, reader)
        house = House(door, clock, commands, arrived.set)
        async with open_slack(keys, house, hears=by != "") as slack:
            assert slack is not None
            platforms = {slack.platform.name: slack.platform}
            tools = Tools(looker, Draughtsman(), clock)
            worker = Worker(door, Router(commands), platforms, tools)
            courier = PlatformCourier(platforms, a_page)
            deliver = Deliver(door, courier, lambda _: None, promised)
            async with (
                pumping(worker.step, arrived, then=promised),
                pumping(deliver.step, promised),
                serving(Starlette(routes=[*slack.routes])) as where,
            ):
                desk = SlackDesk(
                    door,
                    clock,
                    slack,
                    emulator,
                    maya,
                    leo,
                    where,
                    arrived,
                    promised,
                    reader,
                    writer,
                )
                async with _heard(desk, by), _ticking(arrived, promised):
                    yield desk
                await emulator.delivery.settled()


@asynccontextmanager
async def _ticking(*bells: asyncio.Event) -> AsyncGenerator[None]:
    """What the clock does every second, twenty times as often."""

    async def tick() -> None:
        while True:
            await asyncio.sleep(TICK)
            for bell in bells:
                bell.set()

    ticking = asyncio.create_task(tick())
    yield
    ticking.cancel()


@asynccontextmanager
async def _heard(desk: SlackDesk, by: str) -> AsyncGenerator[None]:
    if by == "http":
        desk.emulator.delivery.address = desk.address
    if by == "socket":
        await desk.emulator.until(lambda: desk.emulator.sockets.open)
    yield


@asynccontextmanager
async def _settled(database: Database) -> AsyncGenerator[Writer]:
    async with Writer(database) as writer:
        if not await writer.run(lambda ports: ports[Organisations].find(HERE.id)):
            await writer.run(_moved_in)
        yield writer


def _moved_in(ports: Ports) -> None:
    settle_in(ports)
    for each, user in ((MAYA, "UMAYA"), (LEO, "ULEO")):
        account = Account("slack", user, TEAM)
        ports[Accounts].link(HERE.id, each.id, account, LONG_AGO)


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serving(app: ASGIApp) -> AsyncGenerator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, log_config=None, access_log=False, ws="none")
        server = _Server(config)
        running = asyncio.create_task(server.serve(sockets=[listening]))
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        await running
