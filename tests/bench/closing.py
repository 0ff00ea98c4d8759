"""python -m tests.bench.closing [STUDENTS]: a register of 7,000, made and closed.

Each step is one unit of work, all of it or nothing; while it runs nothing else is
written. In brackets the CPU time of this process: the rest is the database's.
"""

import asyncio
import sys
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any
from uuid import UUID

import structlog

from bot.bootstrap import application_at
from core.application import Ports, Request
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.web import WebAddress
from core.people.ports import People
from core.sessions.held.end import EndSession
from core.sessions.held.start import StartSession
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.core.attendance.lesson import HOUR, MATHS, TEN
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_MAYA, HERE, person, settle_in
from tests.postgres import new_database, server

STUDENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 7_000
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds."""

    wall: float
    cpu: float


def enrolled(ports: Ports) -> None:
    settle_in(ports)
    for number in range(STUDENTS):
        each = person(10_000 + number, f"Student {number}", Role.STUDENT)
        ports[People].add(HERE.id, each)
    everybody = tuple(PersonId(UUID(int=10_000 + n)) for n in range(STUDENTS))
    for number in range(ROUNDS):
        at = TEN + number * timedelta(days=1)
        session = replace(
            MATHS,
            id=SessionId(UUID(int=100 + number)),
            participants=everybody,
            planned=replace(MATHS.planned, start=at, end=at + HOUR),
            site=None,
            room=None,
        )
        ports[Sessions].add(HERE.id, session)


async def timed(door: FrontDoor, request: Request[Any]) -> Took:
    began, worked = perf_counter(), process_time()
    await door.run(request)
    return Took((perf_counter() - began) * 1000, (process_time() - worked) * 1000)


async def measure(name: str, address: str) -> None:
    clock = FrozenClock(TEN.isoformat())
    application = application_at(clock, WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        create_schema(database.writing)
        await writer.run(enrolled)
        door = FrontDoor(application, writer, Reader(database))
        started, ended = [], []
        for number in range(ROUNDS):
            clock.set(TEN + number * timedelta(days=1))
            session = SessionId(UUID(int=100 + number))
            begin = StartSession(AS_MAYA, session, clock.now())
            started.append(await timed(door, begin))
            clock.set(clock.now() + HOUR)
            end = EndSession(AS_MAYA, session, clock.now())
            ended.append(await timed(door, end))
    print(
        f"{name:9s} {STUDENTS} students: register made in {_of(started)} ms, "
        f"closed in {_of(ended)} ms (median of {ROUNDS}, CPU; worst)",
        flush=True,
    )


def _of(times: list[Took]) -> str:
    wall, cpu = [each.wall for each in times], [each.cpu for each in times]
    return f"{median(wall):.0f} ({median(cpu):.0f}), {max(wall):.0f}"


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
        asyncio.run(measure("sqlite", f"sqlite:///{folder}/desk.db"))
        asyncio.run(measure("postgres", new_database(postgres)))


if __name__ == "__main__":
    main()
