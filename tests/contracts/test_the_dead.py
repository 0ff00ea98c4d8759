"""What a killed process had in hand, on a database that knows of its sessions."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from core.application import Ports
from core.kernel.actor import THE_DESK
from core.messaging.delivery.recover import RecoverFromOthers, recover_from_others
from core.messaging.model import Event
from core.messaging.ports import Inbox, Leases, Outbox
from storage.database import open_database
from storage.door import Runner
from storage.writer import Writer
from tests.contracts.test_outbox import notice
from tests.keys import KEY
from tests.patience import PATIENCE
from tests.people import settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
A_WHILE = timedelta(minutes=2)


@asynccontextmanager
async def process(address: str) -> AsyncIterator[Runner]:
    """As good as one of its own: its session ends with it."""
    async with open_database(address, KEY) as database, Writer(database) as writer:
        yield writer


@pytest.fixture
async def address(new_address: Callable[[str], str]) -> str:
    made = new_address("postgres")
    async with process(made) as desk:
        await desk.run(settle_in)
        await desk.run(
            lambda p: p[Inbox].receive(Event("console", "1", "maya", b"{}"), NOON)
        )
        await desk.run(lambda p: p[Outbox].put(notice("a")))
    return made


def takes(ports: Ports) -> tuple[int, int, bool]:
    """What is free at noon of one event, one notice, one lease."""
    events = ports[Inbox].claim(NOON, lease=A_WHILE, limit=9)
    notices = ports[Outbox].claim(NOON, lease=A_WHILE, limit=9)
    holds = ports[Leases].hold("sending", "somebody", NOON, until=NOON + A_WHILE)
    return len(events), len(notices), holds


def takes_over(ports: Ports) -> bool:
    leases: Leases = ports[Leases]
    return leases.hold("sending", "successor", NOON, until=NOON + A_WHILE)


def looks_for_the_dead(ports: Ports) -> int:
    request = RecoverFromOthers(THE_DESK)
    return recover_from_others(request, ports[Inbox], ports[Outbox], ports[Leases])


async def test_it_is_free_as_soon_as_the_database_knows(address: str):
    async with AsyncExitStack() as stack, process(address) as desk:
        dying = await stack.enter_async_context(process(address))
        assert await dying.run(takes) == (1, 1, True)
        assert await desk.run(looks_for_the_dead) == 0
        await stack.aclose()

        async with asyncio.timeout(PATIENCE):
            found = 0
            while found < 3:
                found += await desk.run(looks_for_the_dead)

        assert await desk.run(takes) == (1, 1, True)


async def test_a_lease_of_the_dead_is_free_before_anybody_cleared_up(address: str):
    async with AsyncExitStack() as stack, process(address) as desk:
        dying = await stack.enter_async_context(process(address))
        assert (await dying.run(takes))[2]
        await stack.aclose()

        async with asyncio.timeout(PATIENCE):
            while not await desk.run(takes_over):
                pass


async def test_what_the_living_have_in_hand_stays_theirs(address: str):
    async with process(address) as working, process(address) as desk:
        await working.run(takes)

        assert not await desk.run(takes_over)
        assert await working.run(looks_for_the_dead) == 0
        assert await desk.run(looks_for_the_dead) == 0
        assert (await desk.run(takes))[:2] == (0, 0)


async def test_where_there_is_one_process_nobody_else_can_have_died(new_address):
    async with process(new_address("sqlite")) as desk:
        await desk.run(settle_in)
        await desk.run(takes)

        assert await desk.run(looks_for_the_dead) == 0
