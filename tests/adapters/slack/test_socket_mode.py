"""Socket Mode: acknowledged after it is stored, by one process at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.alone import alone
from adapters.slack.entry import Entry
from adapters.slack.news import Json
from adapters.slack.socket_mode import Keeper
from core.messaging.model import Event
from tests.adapters.slack.desk import SlackDesk
from tests.fakes.clock import FrozenClock
from tests.patience import PATIENCE

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def test_a_refreshed_connection_loses_nothing(socket_desk: SlackDesk):
    sockets = socket_desk.emulator.sockets
    (first,) = sockets.open
    await sockets.refresh()
    await socket_desk.emulator.until(lambda: sockets.open not in ([], [first]))

    await socket_desk.maya.writes("/mark P12 45")

    assert await socket_desk.hears(socket_desk.maya) == [LOGGED]


async def test_what_cannot_be_stored_is_not_acknowledged(clock: FrozenClock):
    async def full(event: Event) -> None:
        raise OSError(event.key)

    async def no_faults(event: Event, told: Json) -> Json:
        del event, told
        return {}

    keeper = Keeper(Entry(full, no_faults, lambda _: None), clock)

    assert await keeper.kept({"type": "event_callback", "event": {}}) is None


async def test_only_one_process_listens_and_another_takes_over(socket_desk: SlackDesk):
    slack, sockets = socket_desk.slack, socket_desk.emulator.sockets
    begun = asyncio.Event()

    @asynccontextmanager
    async def listening_too() -> AsyncIterator[None]:
        begun.set()
        yield

    async with alone(slack.door, "slack-listening", listening_too, glance=0.01):
        await socket_desk.maya.writes("/mark P12 45")
        assert await socket_desk.hears(socket_desk.maya) == [LOGGED]
        assert not begun.is_set()
        assert len(sockets.open) == 1


async def test_a_lease_that_was_let_go_is_taken_over(
    socket_desk: SlackDesk, clock: FrozenClock
):
    del clock
    door = socket_desk.slack.door
    begun = asyncio.Event()

    @asynccontextmanager
    async def working() -> AsyncIterator[None]:
        begun.set()
        yield

    async with alone(door, "a-duty", _nothing, glance=0.01):
        pass
    async with alone(door, "a-duty", working, glance=0.01), asyncio.timeout(PATIENCE):
        await begun.wait()


@asynccontextmanager
async def _nothing() -> AsyncIterator[None]:
    yield
