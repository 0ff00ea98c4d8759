"""python -m tests.bench.streaming [ENTRIES]: registers as files, and what they take.

`streamed` makes one file out of whatever database it is given, in a process of its own:
`python -m tests.bench.streaming ADDRESS csv`.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from uuid import UUID

import structlog

from adapters.documents.streams import RowFile
from bot.bootstrap.rules import application_at, system_clock
from core.kernel.actor import THE_DESK
from core.kernel.period import Period
from core.kernel.web import WebAddress
from core.reporting.files.ask import AskFile, CancelFile
from core.reporting.files.make import TakeRun
from core.reporting.files.model import FileRunId, Form, What
from jobs.make_files import make
from storage.database import open_database, owners_engine
from storage.door import FrontDoor, open_door
from storage.schema import create_schema
from storage.tables.attendance import register_entry
from storage.tables.sessions import session, session_person
from tests.bench.timetable.everybody import STUDENTS, peopled, student, tutor
from tests.bench.timetable.rows import past_the_desk, person_row, put, session_row
from tests.keys import KEY
from tests.people import AS_ADA, HERE

ENTRIES, IN_A_CLASS = 1_000_000, 30
FIRST = datetime(2025, 9, 1, 8, tzinfo=UTC)
ALL = Period(date(2016, 1, 1), date(2036, 1, 1))
HOUR = timedelta(hours=1)
STATUS = ("present", "present", "late", "absent")


@dataclass(frozen=True, slots=True)
class Streamed:
    form: str
    rows: int
    seconds: float
    started_with: float
    """Megabytes of memory, before any row was read."""
    peak: float


def streamed(address: str, form: Form) -> Streamed:
    """Every register entry of `HERE` as one file, asked for by Ada."""
    command = [sys.executable, "-m", "tests.bench.streaming", address, form.value]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603 -- our own
    return Streamed(**json.loads(done.stdout.splitlines()[-1]))


async def stream(address: str, form: Form) -> Streamed:
    application = application_at(system_clock(), WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        asked = AskFile(AS_ADA, What.ATTENDANCE, form, ALL)
        run, before, began = await door.run(asked), peak(), perf_counter()
        taken = await door.run(TakeRun(THE_DESK))
        if taken is None:
            raise LookupError(run.id)
        await make(door, taken, RowFile)
        took = perf_counter() - began
    return Streamed(form.value, rows_of(address, run.id), took, before, peak())


async def cancelled(address: str) -> float:
    """Seconds from Cancel until nothing of it is going on any more."""
    application = application_at(system_clock(), WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        return await _cancelled(door)


async def _cancelled(door: FrontDoor) -> float:
    run = await door.run(AskFile(AS_ADA, What.ATTENDANCE, Form.CSV, ALL))
    taken = await door.run(TakeRun(THE_DESK))
    if taken is None:
        raise LookupError(run.id)
    going = asyncio.ensure_future(make(door, taken, RowFile))
    await asyncio.wait({going}, timeout=3)
    began = perf_counter()
    await door.run(CancelFile(AS_ADA, run.id))
    await going
    return perf_counter() - began


def peak() -> float:
    """Of this program: what getrusage says begins with what its parent had."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(each for each in told.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def rows_of(address: str, run: FileRunId) -> int:
    engine = owners_engine(address, begin="BEGIN")
    with engine.connect() as connection:
        asked = "SELECT done FROM file_run WHERE state = 'done' AND id = "
        mark = "?" if connection.dialect.name == "sqlite" else "%s"
        key: Any = run.hex if mark == "?" else run
        found = connection.exec_driver_sql(asked + mark, (key,)).scalar_one()
    engine.dispose()
    return int(found)


def fill(address: str, entries: int) -> None:
    numbers = range(entries // IN_A_CLASS)
    with past_the_desk(address) as (connection, ports):
        peopled(ports)
        put(connection, session, map(_held, numbers))
        put(connection, session_person, map(_taught, numbers))
        put(connection, register_entry, (row for n in numbers for row in _came(n)))


def _held(number: int) -> dict[str, Any]:
    start = FIRST + timedelta(minutes=7 * number)
    return {**session_row(UUID(int=number + 1), start, start + HOUR)} | {
        "state": "completed"
    }


def _taught(number: int) -> dict[str, Any]:
    start = FIRST + timedelta(minutes=7 * number)
    who, key = tutor(number % 500).id, UUID(int=number + 1)
    return person_row(key, who, start, start + HOUR, teaches=True)


def _came(number: int) -> Iterator[dict[str, Any]]:
    for place in range(IN_A_CLASS):
        yield {
            "organisation_id": HERE.id,
            "session_id": UUID(int=number + 1),
            "student_id": student((number * 7 + place) % STUDENTS).id,
            "status": STATUS[(number + place) % len(STATUS)],
            "at": FIRST + timedelta(minutes=7 * number),
            "version": 1,
        }


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    if sys.argv[1:] and not sys.argv[1].isdigit():
        made = asyncio.run(stream(sys.argv[1], Form(sys.argv[2])))
        print(json.dumps(asdict(made)))
        return
    entries = int(sys.argv[1]) if sys.argv[1:] else ENTRIES
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'desk.db'}"
        engine = owners_engine(address)
        create_schema(engine)
        engine.dispose()
        fill(address, entries)
        for form in Form:
            told = streamed(address, form)
            print(
                f"{form:5} {told.rows:,} rows in {told.seconds:.1f} s, memory "
                f"{told.started_with:.0f} -> {told.peak:.0f} MB at most",
                flush=True,
            )
        print(f"cancelled after {asyncio.run(cancelled(address)):.1f} s")


if __name__ == "__main__":
    main()
