"""python -m tests.bench.timetable.publish [ROWS]: a term from rows to what is live.

Ten lessons a week for each tutor, each with one student, on SQLite on disk: filled
into a draft, checked and compared; then the first steps of publishing are carried out.
"""

import asyncio
import sys
from collections.abc import Awaitable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TypeVar

import structlog

from bot.bootstrap.rules import application_at
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.web import WebAddress
from core.timetable.drafts.carry_out import CarryOut
from core.timetable.drafts.check import CheckDraft
from core.timetable.drafts.fill import FillDraft
from core.timetable.drafts.open import OpenDraft
from core.timetable.drafts.publish import PreviewDraft, PublishDraft
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.schema import create_schema
from storage.writer import Writer
from tests.bench.timetable.term import DAYS, ROWS, everybody, lesson
from tests.bench.timetable.units import told
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import AS_CORA, HERE

STEPS = 200
T = TypeVar("T")


async def timed(what: str, doing: Awaitable[T]) -> T:
    began = process_time()
    found = await doing
    told(what, [(process_time() - began) * 1000])
    return found


async def steps(door: Door) -> None:
    took = list[float]()
    for _ in range(STEPS):
        began = process_time()
        await door.run(CarryOut(desk_of(HERE.id)))
        took.append((process_time() - began) * 1000)
    told("carry out a lesson", took)


async def bench(address: str, many: int) -> None:
    clock = FrozenClock("2026-03-09T12:00")
    application = application_at(clock, WebAddress("https://desk.example"))
    async with open_database(address, KEY) as database:
        async with Writer(database) as writer:
            await writer.run(everybody)
        async with open_door(application, database) as door:
            draft = await door.run(OpenDraft(AS_CORA, "Spring", DAYS))
            rows = tuple((n + 1, lesson(n)) for n in range(many))
            fill = FillDraft(AS_CORA, draft.id, draft.version, rows)
            draft = await timed(f"fill {many:,} rows", door.run(fill))
            await timed("check", door.run(CheckDraft(AS_CORA, draft.id)))
            await timed("preview", door.run(PreviewDraft(AS_CORA, draft.id)))
            publish = PublishDraft(AS_CORA, draft.id, draft.version)
            await timed("publish", door.run(publish))
            await steps(door)


def main(many: int = ROWS) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'desk.db'}"
        create_schema(owners_engine(address))
        asyncio.run(bench(address, many))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
