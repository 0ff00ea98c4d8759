"""A university made up: 40,000 students in cohorts, 9,000 series, 570 rooms.

Each series meets once a week; nobody, and no room, is in two places at once. Rows go
past the desk straight into its SQLite: made by its own use cases they would take hours.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from tests.people import HERE

STUDENTS, COHORT, SERIES, ROOMS, TUTORS = 40_000, 26, 9_000, 570, 1_800
MONDAY = datetime(2026, 3, 9, tzinfo=UTC)
HOURS = [day * 24 + hour for day in range(5) for hour in range(8, 20)]
SITE = UUID(int=70)


@dataclass(frozen=True, slots=True)
class Meets:
    """A series: in which hour of the week, where, who."""

    id: UUID
    hour: int
    room: UUID
    tutor: UUID
    students: tuple[UUID, ...]

    @property
    def start(self) -> datetime:
        return MONDAY + timedelta(hours=self.hour)


@dataclass(frozen=True, slots=True)
class University:
    rooms: dict[UUID, int]
    """With the seats of each."""
    series: list[Meets] = field(default_factory=list[Meets])


def university(chance: Random) -> University:
    rooms = {
        UUID(int=1_000 + nth): chance.choice((20, 30, 40, 60, 120))
        for nth in range(ROOMS)
    }
    made = University(rooms)
    students = [UUID(int=100_000 + nth) for nth in range(STUDENTS)]
    cohorts = [
        tuple(students[first : first + COHORT]) for first in range(0, STUDENTS, COHORT)
    ]
    taken: dict[object, set[int]] = defaultdict(set)
    for nth in range(SERIES):
        cohort = cohorts[nth % len(cohorts)]
        tutor = UUID(int=10_000 + chance.randrange(TUTORS))
        fits = [each for each, seats in rooms.items() if seats >= len(cohort)]
        while True:
            hour, room = chance.choice(HOURS), chance.choice(fits)
            needed = (cohort, tutor, room)
            if not any(hour in taken[each] for each in needed):
                break
            tutor = UUID(int=10_000 + chance.randrange(TUTORS))
        for each in needed:
            taken[each].add(hour)
        meets = Meets(UUID(int=1_000_000 + nth), hour, room, tutor, cohort)
        made.series.append(meets)
    return made


def store(made: University, file: Path) -> None:
    here = HERE.id.hex
    with sqlite3.connect(file) as desk:
        desk.execute(
            "INSERT INTO site (organisation_id, id, name, zone, currency, date_order,"
            " radius_m, opens) VALUES (?, ?, 'Campus', 'Europe/London', 'GBP', 'dmy',"
            " 75, '[]')",
            (here, SITE.hex),
        )
        desk.executemany(
            "INSERT INTO room (organisation_id, id, site_id, name, virtual, kind,"
            " seats, facilities, opens, booked_by) VALUES"
            " (?, ?, ?, ?, 0, '', ?, '[]', '[]', '[]')",
            [
                (here, room.hex, SITE.hex, f"Room {nth:03}", seats)
                for nth, (room, seats) in enumerate(made.rooms.items())
            ],
        )
        desk.executemany(
            "INSERT INTO session (organisation_id, id, site_id, room_id, subject,"
            " kind, planned_start, planned_end, starts_at, ends_at, state, flags,"
            " overrides, cancelled_by_side, version, sequence) VALUES"
            " (?, ?, ?, ?, '', '', ?, ?, ?, ?, 'scheduled', '', '{}', '', 1, 0)",
            [
                (here, each.id.hex, SITE.hex, each.room.hex, *_span(each), *_span(each))
                for each in made.series
            ],
        )
        desk.executemany(
            "INSERT INTO session_person (organisation_id, session_id, person_id,"
            " teaches, place, starts_at, ends_at) VALUES (?, ?, ?, ?, 0, ?, ?)",
            _people(made, here),
        )
        desk.execute("ANALYZE")


def _people(made: University, here: str) -> Iterator[tuple[object, ...]]:
    for each in made.series:
        span = _span(each)
        yield here, each.id.hex, each.tutor.hex, 1, *span
        for student in each.students:
            yield here, each.id.hex, student.hex, 0, *span


def _span(each: Meets) -> tuple[str, str]:
    return _at(each.start), _at(each.start + timedelta(hours=1))


def _at(at: datetime) -> str:
    """As SQLite keeps an instant here."""
    return at.strftime("%Y-%m-%d %H:%M:%S.000000")
