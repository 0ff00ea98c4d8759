"""python -m tests.bench.streaming_rows [ENTRIES]: registers as files, what they take.

A file of each kind, each in a process of its own; and how soon one is cancelled.
"""

import asyncio
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import structlog

from core.reporting.files.model import Form
from storage.database import owners_engine
from storage.schema import create_schema
from storage.tables.attendance import register_entry
from storage.tables.sessions import session, session_person
from tests.bench.streaming import cancelled, streamed
from tests.bench.timetable.everybody import STUDENTS, peopled, student, tutor
from tests.bench.timetable.rows import past_the_desk, person_row, put, session_row
from tests.people import HERE

ENTRIES, IN_A_CLASS = 1_000_000, 30
FIRST = datetime(2025, 9, 1, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
STATUS = ("present", "present", "late", "absent")


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
