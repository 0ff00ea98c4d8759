"""python -m tests.bench.timetable_finder [CASES]: a class's next hour, and a room.

On a made-up university's SQLite: an hour in its week for a class and a tutor, in a room
with seats for all, read from the database each time, beside trying every time.
"""

import asyncio
import sys
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from zoneinfo import ZoneInfo

from core.application import Ports
from core.kernel.ids import PersonId, SiteId
from core.kernel.period import Period
from core.organisation.model import Policies
from core.organisation.ports import AcademicCalendar, Closures, Sites, Travels
from core.sessions.availability.ports import Availabilities, Away, WishBook
from core.sessions.availability.times_away import TimesAway
from core.sessions.busy import Busy
from core.timetable.finding.rooms import Rooms
from core.timetable.finding.search import best_slots
from core.timetable.finding.surroundings import Lookout, Place
from core.timetable.finding.wanted import Slot, Surroundings, Wanted
from storage.database import open_database
from storage.reader import Reader
from storage.schema import create_schema
from storage.writer import Writer
from tests.bench.university import MONDAY, ROOMS, SERIES, SITE, STUDENTS, university
from tests.bench.university import store as stored
from tests.core.timetable.brute import best_by_trying
from tests.keys import KEY
from tests.people import HERE, settle_in

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
LONDON = ZoneInfo("Europe/London")
WEEK = Period(MONDAY.date(), MONDAY.date() + timedelta(days=4))
USUAL = Policies()


async def main() -> None:
    chance = Random(2026)  # noqa: S311 -- made up, and the same each time
    made = university(chance)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "desk.db"
        address = f"sqlite:///{file}"
        async with open_database(address, KEY) as database, Writer(database) as writer:
            create_schema(database.writing)
            await writer.run(settle_in)
            stored(made, file)
            reader = Reader(database)
            found, tried, wrong = [], [], 0
            for _ in range(CASES):
                meets = chance.choice(made.series)
                tutor = chance.choice((meets.tutor, chance.choice(made.series).tutor))
                people = (tutor, *meets.students)
                wanted = _wanted(tuple(PersonId(each) for each in people))
                slots, around, took = await reader.run(partial(_asked, wanted))
                found.append(took)
                began = perf_counter()
                wrong += slots != best_by_trying(wanted, around)
                tried.append((perf_counter() - began) * 1000)
    print(
        f"{SERIES:,} series, {ROOMS} rooms, {STUDENTS:,} students; {CASES:,} cases: "
        f"{wrong} wrong\n"
        f"found, database and all: {_said(found)}\n"
        f"trying every time:       {_said(tried)}, without the database"
    )


def _wanted(people: tuple[PersonId, ...]) -> Wanted:
    return Wanted(
        people,
        timedelta(hours=1),
        WEEK,
        LONDON,
        USUAL.day_opens,
        USUAL.day_closes,
        MONDAY,
        needs_room=True,
        seats=len(people) - 1,
    )


def _asked(wanted: Wanted, ports: Ports) -> tuple[list[Slot], Surroundings, float]:
    """What was found, among what, and in how many milliseconds."""
    began = perf_counter()
    lookout = Lookout(
        ports[Busy],
        Rooms(ports[Busy], ports[Sites], ports[Closures]),
        ports[Travels],
        ports[AcademicCalendar],
        ports[WishBook],
        TimesAway(ports[Availabilities], ports[Away]),
    )
    around = lookout.around(HERE.id, wanted, Place(SiteId(SITE)))
    slots = best_slots(wanted, around)
    took = (perf_counter() - began) * 1000
    return slots, replace(around, rooms_taken=dict(around.rooms_taken)), took


def _said(times: list[float]) -> str:
    p95 = sorted(times)[len(times) * 95 // 100]
    return f"median {median(times):.1f} ms, p95 {p95:.1f} ms"


if __name__ == "__main__":
    asyncio.run(main())
