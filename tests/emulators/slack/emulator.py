"""The whole of it, opened on a port of its own."""

import asyncio
import socket
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import aiohttp
from aiohttp import web

from tests.emulators.slack.delivery import Delivery
from tests.emulators.slack.faults import Faults
from tests.emulators.slack.model import Channel, Json, Member, Message
from tests.emulators.slack.player import Player
from tests.emulators.slack.rates import Rates
from tests.emulators.slack.server import WebApi
from tests.emulators.slack.sockets import Sockets
from tests.emulators.slack.workspace import BOT, Workspace
from tests.patience import PATIENCE

A_MESSAGE_EACH = 1.0
T = TypeVar("T")


@dataclass
class SlackEmulator:
    """`api` is the base address for a client; tell `delivery.address` the app's."""

    workspace: Workspace
    faults: Faults
    rates: Rates
    sockets: Sockets
    delivery: Delivery
    web: WebApi

    @property
    def api(self) -> str:
        return f"{self.workspace.base}/api/"

    def person(self, name: str, *, zone: str = "Europe/London") -> Player:
        member = Member(f"U{name.upper()}", name, zone)
        self.workspace.members[member.id] = member
        return Player(member, self.workspace, self.delivery)

    async def channel(
        self, name: str, *players: Player, kind: str = "channel", with_desk: bool = True
    ) -> Channel:
        number = self.workspace.number("D" if kind == "im" else "C")
        channel = Channel(number, name, kind, {player.id for player in players})
        self.workspace.channels[number] = channel
        if with_desk:
            channel.members.add(BOT)
            await self.delivery.event(
                {
                    "type": "member_joined_channel",
                    "user": BOT,
                    "channel": number,
                    "channel_type": kind[0].upper(),
                    "inviter": players[0].id if players else "",
                    "event_ts": self.workspace.ts(),
                }
            )
        return channel

    def calls(self, method: str) -> list[Json]:
        return [given for name, given in self.web.calls if name == method]

    async def while_away(self, player: Player, text: str) -> Message:
        """Something said while the app could not be told: for a backfill."""
        message = Message(self.workspace.ts(), player.direct.id, player.id, text)
        return self.workspace.post(message)

    async def until(self, seen: Callable[[], T], within: float = PATIENCE) -> T:
        """What `seen` answers, once that is something."""
        async with asyncio.timeout(within):
            while not (found := seen()):
                await self.workspace.change()
        return found


@asynccontextmanager
async def slack_emulator(
    *,
    pace: float = A_MESSAGE_EACH,
    ack_within: float = PATIENCE,
    wall: Callable[[], float] = time.time,
    ticks: Callable[[], float] = time.monotonic,
) -> AsyncGenerator[SlackEmulator]:
    """`pace` is the seconds between two messages to one channel.

    Slack itself gives an app three seconds to answer; how long ours takes is measured
    by the bench, where nothing else runs.
    """
    listening = socket.create_server(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listening.getsockname()[1]}"
    workspace = Workspace(wall, ticks, base)
    faults, rates = Faults(), Rates(ticks, pace)
    sockets = Sockets(workspace, ack_within)
    async with aiohttp.ClientSession() as http:
        delivery = Delivery(workspace, sockets, http)
        api = WebApi(workspace, rates, faults, sockets, delivery.echo)
        emulator = SlackEmulator(workspace, faults, rates, sockets, delivery, api)
        runner = web.AppRunner(api.app(), access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        try:
            yield emulator
        finally:
            await delivery.settled()
            await sockets.cut()
            await runner.cleanup()
