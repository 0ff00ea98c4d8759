from collections.abc import AsyncIterator, Callable

import pytest

from tests.adapters.slack.desk import SlackDesk, slack_desk
from tests.emulators.slack import SlackEmulator, slack_emulator
from tests.fakes.clock import FrozenClock


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock("2026-03-09T12:00")


@pytest.fixture
async def emulator(clock: FrozenClock) -> AsyncIterator[SlackEmulator]:
    """Without Slack's pace, so that a conversation takes no minutes."""
    wall = lambda: clock.now().timestamp()  # noqa: E731 -- the desk's own time
    async with slack_emulator(pace=0, wall=wall) as slack:
        yield slack


@pytest.fixture(params=["http", "socket"])
async def desk(
    request: pytest.FixtureRequest,
    database: str,
    emulator: SlackEmulator,
    clock: FrozenClock,
) -> AsyncIterator[SlackDesk]:
    """Maya teaches and Leo learns, both by Slack; heard each way."""
    async with slack_desk(database, emulator, clock, by=request.param) as opened:
        yield opened


@pytest.fixture
def database(new_address: Callable[[str], str]) -> str:
    return new_address("sqlite")


@pytest.fixture
async def http_desk(
    database: str, emulator: SlackEmulator, clock: FrozenClock
) -> AsyncIterator[SlackDesk]:
    async with slack_desk(database, emulator, clock, by="http") as opened:
        yield opened


@pytest.fixture
async def socket_desk(
    database: str, emulator: SlackEmulator, clock: FrozenClock
) -> AsyncIterator[SlackDesk]:
    async with slack_desk(database, emulator, clock, by="socket") as opened:
        yield opened
