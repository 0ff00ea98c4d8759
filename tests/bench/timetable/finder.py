"""python -m tests.bench.timetable.finder [CASES]: when a session can be made up for.

At a made-up university, as a moderator asks it of the desk: for a whole class whose
session was called off, or for one of it who missed one. Each answer is held against
trying every time in every room.
"""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, thread_time
from uuid import UUID

from bot.bootstrap.rules import application_at
from core.application import Application, Ports
from core.kernel.ids import PersonId
from core.kernel.web import WebAddress
from core.sessions.model import SessionId
from core.timetable.finding.find_makeup import FindMakeup
from storage.database import open_database, owners_engine
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests import postgres
from tests.bench.timetable.campus import Meeting, University
from tests.bench.timetable.stored import store
from tests.bench.timetable.trying import Best, Trying
from tests.bench.timetable.university import (
    NOW,
    ROOMS,
    SERIES,
    STUDENTS,
    at,
    university,
)
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_CORA, settle_in

CASES = 1_000
SEED = 2026
Case = tuple[Meeting, tuple[UUID, ...]]


@dataclass(frozen=True, slots=True)
class Figures:
    wrong: int = 0
    none: int = 0
    found: list[float] = field(default_factory=list[float])
    cpu: list[float] = field(default_factory=list[float])
    tried: list[float] = field(default_factory=list[float])


def cases(made: University, chance: Random) -> Iterator[Case]:
    called_off = [each for each in made.meetings if each.off]
    over = [each for each in made.meetings if at(each.end) < NOW and not each.off]
    while True:
        whole = chance.choice(called_off)
        yield whole, whole.students
        held = chance.choice(over)
        yield held, (chance.choice(held.students),)


async def measure(address: str, made: University, many: int) -> Figures:
    application = application_at(
        FrozenClock(NOW.isoformat()), WebAddress("https://desk.example")
    )
    trying, wrong, none = Trying(made), 0, 0
    found, cpu, tried = list[float](), list[float](), list[float]()
    async with open_database(address, KEY) as database:
        reader = Reader(database)
        asked = cases(made, Random(SEED))  # noqa: S311 -- the same each time
        for _ in range(many):
            case = next(asked)
            answer, *took = await reader.run(partial(_asked, application, case))
            found.append(took[0])
            cpu.append(took[1])
            began = process_time()
            best = trying.best(*case)
            tried.append((process_time() - began) * 1000)  # of CPU
            wrong += answer != best
            none += not best
    return Figures(wrong, none, found, cpu, tried)


def _asked(
    application: Application, case: Case, ports: Ports
) -> tuple[list[Best], float, float]:
    """What the desk offers, and after how many milliseconds, and of CPU."""
    missed, students = case
    named = () if missed.off else tuple(map(PersonId, students))
    asked = FindMakeup(AS_CORA, SessionId(missed.id), named)
    began, busy = perf_counter(), thread_time()
    slots = application.desk(ports, may_change=False).run(asked).found.slots
    took = (perf_counter() - began) * 1000, (thread_time() - busy) * 1000
    return [Best(e.span.start, e.room.id, e.points) for e in slots if e.room], *took


def told(name: str, figures: Figures) -> str:
    return (
        f"{name}: {len(figures.found):,} makeups, the best five beside trying all: "
        f"{figures.wrong} wrong ({figures.none} with none); "
        f"found {_said(figures.found)}, CPU of the desk {_said(figures.cpu)}, "
        f"tried {_said(figures.tried)} of CPU"
    )


def _said(times: list[float]) -> str:
    p95 = sorted(times)[len(times) * 95 // 100]
    return f"in {median(times):.0f} ms (p95 {p95:.0f})"


async def _settled(address: str) -> None:
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)


def _bench(name: str, address: str, made: University, many: int) -> None:
    asyncio.run(_settled(address))
    store(made, address)
    print(told(name, asyncio.run(measure(address, made, many))), flush=True)


def main(many: int = CASES) -> None:
    made = university(Random(SEED))  # noqa: S311 -- as above
    print(
        f"{SERIES:,} series, {len(made.meetings):,} sessions, {ROOMS} rooms, "
        f"{STUDENTS:,} students"
    )
    with TemporaryDirectory() as folder:
        file = f"sqlite:///{Path(folder) / 'desk.db'}"
        engine = owners_engine(file)
        create_schema(engine)
        engine.dispose()
        _bench("SQLite", file, made, many)
    with TemporaryDirectory() as folder, postgres.server(Path(folder)) as server:
        postgres.make_template(server)
        address = postgres.new_database(server, like=postgres.TEMPLATE)
        _bench("PostgreSQL", address, made, many)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
