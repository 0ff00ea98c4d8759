"""python -m tests.bench.timetable.seen [SESSIONS ...]: a timetable as it grows.

500 tutors with twenty sessions a week each, and one student in every session; the more
sessions are stored, the more weeks. A tutor's week, and when they are taken, is read
from the middle of it; then a month's picture is drawn, fonts cold and warm.
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from uuid import UUID

import structlog
from sqlalchemy import text

from adapters.pictures.calendar import calendar
from adapters.pictures.fonts import Fonts
from core.application import Ports
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.messaging.calendar import Calendar, Cell, Entry, Mark
from core.people.ports import People
from core.sessions.busy import Busy
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.keys import KEY
from tests.people import HERE, person, settle_in
from tests.postgres import new_database, server

SIZES = [int(word) for word in sys.argv[1:]] or [50_000, 5_000_000]
TUTORS, STUDENTS, A_WEEK = 500, 2_000, 20
FIRST = datetime(2020, 1, 6, tzinfo=UTC)
WEEK = timedelta(days=7)
ASKED = 200

COLUMNS = (
    "organisation_id, id, subject, planned_start, planned_end, starts_at, ends_at, "
    "state, flags, overrides, version, sequence, kind, cancelled_by_side"
)
NUMBERS = (
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
    "WHERE i + 1 < {many}) "
)
SQLITE_AT = "'%Y-%m-%d %H:%M:%S.000000', '2020-01-06'"
SQLITE = {
    "many": NUMBERS,
    "from": "n",
    "id": "printf('%032x', {number})",
    "here": f"'{HERE.id.hex}'",
    "at": f"strftime({SQLITE_AT}, '+' || ({{minutes}}) || ' minutes')",
    "json": "'{{}}'",
}
POSTGRES = {
    "many": "",
    "from": "generate_series(0, {many} - 1) AS n(i)",
    "id": "lpad(to_hex({number}), 32, '0')::uuid",
    "here": f"'{HERE.id}'::uuid",
    "at": "timestamptz '2020-01-06 00:00+00' + ({minutes}) * interval '1 minute'",
    "json": "'{{}}'::json",
}
"""So many rows are made by the database itself, in its own words."""

ROUND = f"(i / {TUTORS})"
DAY_AND_HOUR = (
    f"({ROUND} / {A_WEEK}) * 10080 + ({ROUND} % 5) * 1440 + 540 "
    f"+ (({ROUND} % {A_WEEK}) / 5) * 60"
)


def filling(words: dict[str, str], many: int) -> list[str]:
    """Two statements: the sessions, and who takes part in each."""
    said = {name: word.replace("{many}", str(many)) for name, word in words.items()}
    start = said["at"].format(minutes=DAY_AND_HOUR)
    end = said["at"].format(minutes=f"{DAY_AND_HOUR} + 60")
    key = said["id"].format(number="i + 1000000")
    json = said["json"].format()
    sessions = (
        f"INSERT INTO session ({COLUMNS}) {said['many']}SELECT {said['here']}, {key}, "  # noqa: S608
        f"'maths', {start}, {end}, {start}, {end}, 'scheduled', '', {json}, 1, 0, "
        f"'', '' FROM {said['from']}"
    )
    who = {
        "true": said["id"].format(number=f"10000 + i % {TUTORS}"),
        "false": said["id"].format(number=f"50000 + i % {STUDENTS}"),
    }
    people = [
        "INSERT INTO session_person (organisation_id, session_id, person_id, teaches, "  # noqa: S608
        f"place, starts_at, ends_at) {said['many']}SELECT {said['here']}, {key}, "
        f"{each}, {teaches}, 0, {start}, {end} FROM {said['from']}"
        for teaches, each in who.items()
    ]
    return [sessions, *people, "ANALYZE"]


def fill(ports: Ports, words: dict[str, str], many: int) -> None:
    """Through the connection of a repository, which may see that organisation."""
    connection = ports[Sessions].connection
    for statement in filling(words, many):
        connection.execute(text(statement))


def peopled(ports: Ports) -> None:
    settle_in(ports)
    for first, many, role in (
        (10_000, TUTORS, Role.TUTOR),
        (50_000, STUDENTS, Role.STUDENT),
    ):
        for number in range(first, first + many):
            ports[People].add(HERE.id, person(number, f"P{number}", role))


async def measure(name: str, address: str, words: dict[str, str], many: int) -> None:
    async with open_database(address, KEY) as database, Writer(database) as writer:
        create_schema(database.writing)
        await writer.run(peopled)
        await writer.run(lambda ports: fill(ports, words, many))
        reader = Reader(database)
        weeks = many // TUTORS // A_WEEK
        start = FIRST + (weeks // 2) * WEEK
        week = Span(start, start + WEEK)

        def schedule(tutor: PersonId) -> Callable[[Ports], int]:
            return lambda p: len(p[Sessions].of_people(HERE.id, [tutor], week))

        def taken(tutor: PersonId) -> Callable[[Ports], int]:
            return lambda p: len(p[Busy].people(HERE.id, [tutor], week))

        print(
            f"{name:9s} {many:>9,} sessions: a tutor's week "
            f"{await _asked(reader, schedule)}, when they are taken "
            f"{await _asked(reader, taken)}",
            flush=True,
        )


async def _asked(
    reader: Reader, question: Callable[[PersonId], Callable[[Ports], int]]
) -> str:
    times = []
    for number in range(ASKED):
        tutor = PersonId(UUID(int=10_000 + number * 7 % TUTORS))
        began = perf_counter()
        found = await reader.run(question(tutor))
        times.append((perf_counter() - began) * 1000)
        if found != A_WEEK:
            raise AssertionError(found)
    return f"{median(times):.2f} ms (p95 {sorted(times)[ASKED * 95 // 100]:.2f})"


def drawn() -> None:
    entries = tuple(Entry("16:00", "Zoe Breitenbach", mark) for mark in Mark)
    cells = tuple(Cell(str(day), entries) for day in range(1, 36))
    legend = tuple((mark, mark.value) for mark in Mark)
    days = tuple(f"{date(2026, 3, 2 + n):%a}" for n in range(7))
    month = Calendar("m", "March 2026", "140 sessions", cells, legend, "", days)
    fonts, times = Fonts(), []
    for _ in range(10):
        began = process_time()
        calendar(month, fonts)
        times.append((process_time() - began) * 1000)
    print(
        f"a month of 140 sessions drawn in {median(times):.0f} ms of CPU, "
        f"the first in {times[0]:.0f}"
    )


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    drawn()
    with TemporaryDirectory() as folder, server(Path(folder) / "pg") as postgres:
        for many in SIZES:
            here = f"sqlite:///{folder}/{many}.db"
            asyncio.run(measure("sqlite", here, SQLITE, many))
            asyncio.run(measure("postgres", new_database(postgres), POSTGRES, many))


if __name__ == "__main__":
    main()
