"""python -m tests.bench.timetable.seen [SESSIONS ...]: a timetable as it grows.

500 tutors with twenty sessions a week each, and one student in every session; the more
sessions are stored, the more weeks. In the middle of them tutors ask for their week,
their month and its picture, and a moderator for a student's week and a room's, each as
it is asked in chat: read, put into words, and drawn.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import structlog

from adapters.drawing import Draughtsman
from bot.bootstrap.rules import application_at
from bot.catalogue import load_commands
from bot.gather import Gathered
from bot.incoming import Incoming, Kind
from bot.turn.router import Router
from core.application import Door
from core.kernel.web import WebAddress
from core.messaging.model import Event, direct
from core.people.model import Person
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from tests.bench.timetable.everybody import (
    A_WEEK,
    ROOMS,
    STUDENTS,
    TUTORS,
    peopled,
    student,
    tutor,
)
from tests.bench.timetable.piled import pile
from tests.bench.timetable.rows import past_the_desk
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import CORA, account_of
from tests.postgres import TEMPLATE, make_template, new_database, server

SIZES = (50_000, 5_000_000)
FIRST = datetime(2020, 1, 6, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
ASKED = 40
OF_ALL, FEW = "everybody's week", 5
"""Ten thousand sessions, however many there are in all."""
STRIDE = 7
"""From one whom is asked to the next."""


class Asking:
    """As the worker does it: a question, on a connection that reads."""

    def __init__(self, door: Door, clock: FrozenClock) -> None:
        self._door, self._clock = door, clock
        self._router = Router(load_commands())
        self._drawing = Draughtsman()

    async def asks(self, who: Person, text: str) -> tuple[float, float]:
        """Milliseconds until it is answered, and drawn; by the clock and of CPU."""
        began, busy = perf_counter(), process_time()
        now, account = self._clock.now(), account_of(who)
        incoming = Incoming(
            *(account, direct(account), now, now, Kind.COMMAND), text=text
        )
        event = Event(account.platform, "1", account.handle, b"{}")
        if not self._router.may_only_read(incoming):
            raise AssertionError(text)
        answer = partial(self._router.answer, event, incoming, Gathered())
        found = await self._door.read(answer)
        [reply] = [said.reply for said in found.said]
        drawn = [self._drawing.made(each) for each in reply.attachments]
        if not drawn and not reply.fields:
            raise AssertionError(f"{text}: {reply.text}")
        return (perf_counter() - began) * 1000, (process_time() - busy) * 1000


def questions(number: int, days: str) -> dict[str, tuple[Person, str]]:
    """Of the tutor of that number, and of a moderator."""
    them = tutor(number % TUTORS)
    learner = student(number % STUDENTS).name
    return {
        "a tutor's week": (them, "/week"),
        "a tutor's month": (them, "/month"),
        "its picture": (them, f"/calendar days={days} view=month picture=yes"),
        "a student's week": (CORA, f'/calendar who="{learner}"'),
        OF_ALL: (CORA, "/week"),
        "a room's week": (CORA, f'/calendar room="Room {number % ROOMS}"'),
    }


@asynccontextmanager
async def asking(address: str, clock: FrozenClock) -> AsyncIterator[Asking]:
    application = application_at(clock, WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        yield Asking(door, clock)


async def measure(name: str, address: str, many: int) -> None:
    weeks = many // TUTORS // A_WEEK
    clock = FrozenClock((FIRST + (weeks // 2) * WEEK).isoformat())
    month = f"{clock.now():%Y-%m-01}/{clock.now():%Y-%m-28}"
    print(f"  {name}, {many:,} sessions, of {weeks} weeks")
    async with asking(address, clock) as ask:
        for what in questions(0, month):
            took = []
            for nth in range(FEW if what == OF_ALL else ASKED):
                who, text = questions(nth * STRIDE, month)[what]
                took.append(await ask.asks(who, text))
            print(f"    {what:<18}{_said(took)}", flush=True)


def _said(took: list[tuple[float, float]]) -> str:
    clock, cpu = (sorted(each) for each in zip(*took, strict=True))
    p95 = len(took) * 95 // 100
    return (
        f"{median(clock):>7.1f} ms (p95 {clock[p95]:.1f}), "
        f"{median(cpu):.1f} of CPU (p95 {cpu[p95]:.1f})"
    )


def bench(name: str, address: str, many: int) -> None:
    began = perf_counter()
    with past_the_desk(address) as (connection, ports):
        peopled(ports)
        pile(connection, many)
    print(f"  ({perf_counter() - began:.0f} s to fill)", flush=True)
    asyncio.run(measure(name, address, many))


def main(*sizes: int) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    for many in sizes or SIZES:
        with TemporaryDirectory() as folder:
            here = f"sqlite:///{folder}/desk.db"
            engine = owners_engine(here)
            create_schema(engine)
            engine.dispose()
            bench("SQLite", here, many)
        with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
            make_template(postgres)
            bench("PostgreSQL", new_database(postgres, like=TEMPLATE), many)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
