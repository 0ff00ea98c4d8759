"""python -m tests.bench.timetable.race [BOOKINGS]: one slot, and who gets it.

So many bookings of one room and time at the same moment, for two tutors and two
students in turn, and in opposite order: through one writer on SQLite and through four
on PostgreSQL, as four processes have them. Exactly one may win.
"""

import asyncio
import sys
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from bot.bootstrap.rules import application_at
from core.application import Door, Ports
from core.kernel.ids import RoomId, SiteId
from core.kernel.span import Span
from core.kernel.web import WebAddress
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.sessions.book import BookSession
from core.sessions.clashes import Clashes
from core.sessions.schedule import EverySchedule
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from storage.writer import Writer
from tests import postgres
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_ADA, AS_MAYA, AS_TOM, HERE, LENA, LEO, LONDON, settle_in

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
THEN = Span(FOUR, FOUR + timedelta(hours=1))
SITE, ROOM = SiteId(UUID(int=71)), RoomId(UUID(int=72))
WRITERS = {"sqlite": 1, "postgresql": 4}


@dataclass(frozen=True, slots=True)
class Race:
    won: int
    refused: int
    stored: int
    took: tuple[float, ...]
    """Seconds that each waited for its answer."""


async def race(address: str, bookings: int) -> Race:
    """In a database that has the schema and nobody in it."""
    application = application_at(
        FrozenClock("2026-03-09T12:00"), WebAddress("https://desk.example")
    )
    async with AsyncExitStack() as stack:
        doors: list[Door] = []
        for _ in range(WRITERS[address.partition(":")[0].partition("+")[0]]):
            database = await stack.enter_async_context(open_database(address, KEY))
            if not doors:
                async with Writer(database) as writer:
                    await writer.run(_settled)
            doors.append(
                await stack.enter_async_context(open_door(application, database))
            )
        answers = await asyncio.gather(
            *(_books(doors[n % len(doors)], n) for n in range(bookings))
        )
        kept = await doors[0].run(EverySchedule(AS_ADA, THEN))
    won = sum(one for one, _ in answers)
    took = tuple(seconds for _, seconds in answers)
    return Race(won, bookings - won, len(kept), took)


async def _books(door: Door, number: int) -> tuple[bool, float]:
    """Whoever is refused is refused for what stands there, and for nothing else."""
    tutor = AS_MAYA if number % 2 else AS_TOM
    students = (LEO.id, LENA.id) if number // 2 % 2 else (LENA.id, LEO.id)
    began = perf_counter()
    try:
        await door.run(BookSession(tutor, THEN, students, room=ROOM))
    except Clashes:
        return False, perf_counter() - began
    return True, perf_counter() - began


def _settled(ports: Ports) -> None:
    settle_in(ports)
    ports[Sites].add(HERE.id, Site(SITE, "North", LONDON, "GBP", DateOrder.DAY_FIRST))
    ports[Sites].add_room(HERE.id, Room(ROOM, SITE, "Hall"))


def told(name: str, found: Race) -> str:
    waited = median(found.took) * 1000, max(found.took) * 1000
    return (
        f"{name}: {len(found.took)} bookings of one slot, {found.won} won, "
        f"{found.refused} refused, {found.stored} stored; "
        f"answered after {waited[0]:.0f} ms (median), {waited[1]:.0f} ms (last)"
    )


def main() -> None:
    bookings = int(sys.argv[1]) if sys.argv[1:] else 100
    with TemporaryDirectory() as folder:
        file = f"sqlite:///{Path(folder) / 'desk.db'}"
        engine = owners_engine(file)
        create_schema(engine)
        engine.dispose()
        print(told("SQLite, one writer", asyncio.run(race(file, bookings))))
    with postgres.quick_folder() as folder, postgres.server(Path(folder)) as server:
        postgres.make_template(server)
        address = postgres.new_database(server, like=postgres.TEMPLATE)
        print(told("PostgreSQL, four writers", asyncio.run(race(address, bookings))))


if __name__ == "__main__":
    main()
