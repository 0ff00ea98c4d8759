"""Slack put together: what bootstrap opens when its token is set."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

import aiohttp
import structlog
from starlette.routing import Route

from adapters.alone import alone
from adapters.slack.backfill import Backfill
from adapters.slack.calls import Calls
from adapters.slack.client import PATIENCE, SlackClient
from adapters.slack.entry import Entry
from adapters.slack.forms import Forms
from adapters.slack.http import SlackDoor
from adapters.slack.outbound import Outbound
from adapters.slack.pace import Pace
from adapters.slack.platform import Reception, SlackPlatform
from adapters.slack.shared import SharedFiles
from adapters.slack.signature import Signature
from adapters.slack.socket_mode import socket_mode
from adapters.uploads import UploadedOnce, opener
from bot.command import Command
from bot.settings import Settings
from bot.turn.check_form import FormCheck
from core.application import Door
from core.kernel.clock import Clock

log = structlog.get_logger()

LISTENING = "slack-listening"
REST = 900.0
"""Seconds between two looks back while Slack tells again what did not get through."""
AGAIN_AFTER = 60.0


@dataclass(frozen=True, slots=True)
class SlackKeys:
    """`app_token` chooses Socket Mode, `signing_secret` HTTP."""

    bot_token: str
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = "https://slack.com/api/"
    a_message_each: float = 1.0
    """Seconds between two messages to one channel."""


@dataclass(frozen=True, slots=True)
class Slack:
    """The platform, the paths it is told by, and how it listens beside them."""

    platform: SlackPlatform
    routes: Sequence[Route]
    keys: SlackKeys
    client: SlackClient
    entry: Entry
    backfill: Backfill
    missed: asyncio.Event
    """Set when something may not have got through."""
    door: Door
    clock: Clock

    @asynccontextmanager
    async def listening(self) -> AsyncGenerator[None]:
        """One process at a time: Socket Mode if it is set up, and what was missed.

        How far it was heard is looked up first: whatever is told from now on would
        hide an outage before it.
        """
        heard = await self.backfill.last_heard()

        async with alone(self.door, LISTENING, lambda: self._listen(heard)):
            yield

    @asynccontextmanager
    async def _listen(self, heard: datetime | None) -> AsyncGenerator[None]:
        self.missed.set()  # what was missed before the start is read at once
        catching_up = asyncio.create_task(self._catch_up(heard))
        try:
            if not self.keys.app_token:
                yield
                return
            token, connected = self.keys.app_token, self.missed.set
            async with socket_mode(
                self.entry, self.clock, self.client, token, connected
            ):
                yield
        finally:
            catching_up.cancel()
            with suppress(asyncio.CancelledError):
                await catching_up

    async def _catch_up(self, heard: datetime | None) -> None:
        """Each look goes back to where the one before it began."""
        while True:
            await self.missed.wait()
            self.missed.clear()
            began = self.clock.now()
            try:
                await self.backfill.run(heard)
            except Exception:
                log.exception("slack.backfill_failed")
                self.missed.set()
                await asyncio.sleep(AGAIN_AFTER)
                continue
            heard = began
            if not self.keys.app_token:  # what is told again is told again for minutes
                await asyncio.sleep(REST)


@dataclass(frozen=True, slots=True)
class House:
    """What the desk has for every platform; `arrived` is told of each stored event."""

    door: Door
    clock: Clock
    commands: Mapping[str, Command]
    arrived: Callable[[], None]


def keys_of(settings: Settings) -> SlackKeys | None:
    """None when Slack is not set up."""
    bot, app = settings.slack_bot_token, settings.slack_app_token
    secret = settings.slack_signing_secret
    if bot is None:
        return None
    return SlackKeys(
        bot.get_secret_value(),
        app.get_secret_value() if app else "",
        secret.get_secret_value() if secret else "",
        settings.slack_api_url,
    )


@asynccontextmanager
async def open_slack(
    keys: SlackKeys | None, house: House, *, hears: bool
) -> AsyncGenerator[Slack | None]:
    """`hears`: in this process it is told of events, by HTTP or by Socket Mode."""
    if keys is None:
        yield None
        return
    async with _put_together(keys, house) as slack:
        if not hears:
            yield slack
            return
        async with slack.listening():
            yield slack


@asynccontextmanager
async def _put_together(keys: SlackKeys, house: House) -> AsyncGenerator[Slack]:
    door, clock = house.door, house.clock
    async with aiohttp.ClientSession(timeout=PATIENCE) as session:
        client = SlackClient(keys.bot_token, keys.api_url, session)
        pace = Pace(asyncio.get_running_loop().time, keys.a_message_each)
        pace.pause_posting(keys.a_message_each)  # whoever sent before us may just have
        now, calls = asyncio.get_running_loop().time, Calls(client, pace)
        uploads = UploadedOnce(door, opener(door))
        outbound = Outbound(calls, clock, SharedFiles(calls, uploads, now))
        reception = Reception(door, clock, house.arrived, FormCheck(house.commands))
        entry = Entry(reception.keep, reception.faults, Forms(client).show)
        missed = asyncio.Event()
        routes: list[Route] = []
        if keys.signing_secret:
            signature = Signature(keys.signing_secret, clock)
            routes = SlackDoor(signature, entry, missed.set).routes()
        yield Slack(
            SlackPlatform(client, outbound, clock, frozenset(house.commands)),
            routes,
            keys,
            client,
            entry,
            Backfill(client, entry, door, clock),
            missed,
            door,
            clock,
        )
