"""Several doors to one desk, and a contest run through them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from time import perf_counter

from bot.bootstrap.rules import application_at
from core.application import Door
from core.kernel.web import WebAddress
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.bench.timetable.contests import NOON, Contest, settled
from tests.fakes.clock import FrozenClock
from tests.keys import KEY

WRITERS = {"sqlite": 1, "postgresql": 4}


@dataclass(frozen=True, slots=True)
class Race:
    won: int
    refused: int
    stored: int
    took: tuple[float, ...]
    """Seconds that each waited for its answer."""


@asynccontextmanager
async def doors_of(address: str, writers: int) -> AsyncIterator[Sequence[Door]]:
    application = application_at(
        FrozenClock(NOON.isoformat()), WebAddress("https://desk.example")
    )
    async with AsyncExitStack() as stack:
        doors: list[Door] = []
        for _ in range(writers):
            database = await stack.enter_async_context(open_database(address, KEY))
            door = await stack.enter_async_context(open_door(application, database))
            doors.append(door)
        yield doors


async def settle(address: str, many: int) -> None:
    """In a database that has the schema and nobody in it."""
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(partial(settled, many))


async def run(
    contest: Contest, doors: Sequence[Door], numbers: Sequence[int]
) -> tuple[int, list[float]]:
    """How many won, and in how many seconds each knew."""

    async def wants(number: int) -> tuple[bool, float]:
        began = perf_counter()
        won = await contest.won(doors[number % len(doors)], number)
        return won, perf_counter() - began

    answers = await asyncio.gather(*map(wants, numbers))
    return sum(won for won, _ in answers), [took for _, took in answers]


async def race(address: str, contest: Contest, many: int) -> Race:
    """In this process, through as many writers as its database bears."""
    kind = address.partition(":")[0].partition("+")[0]
    async with doors_of(address, WRITERS[kind]) as doors:
        won, took = await run(contest, doors, range(many))
        return Race(won, many - won, await contest.left(doors[0]), tuple(took))
