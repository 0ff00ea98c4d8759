"""A university made up, of 40,000 students in cohorts, 9,000 series and 570 rooms."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from random import Random
from uuid import UUID

from tests.bench.timetable.campus import Hall, Meeting, Teacher, University

STUDENTS, COHORT, SERIES, ROOMS, TUTORS = 40_000, 26, 9_000, 570, 1_800
FIRST, NOW = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, 10, 7, tzinfo=UTC)
WEEKS, DAYS_LOOKED = 4, 21
"""A week that is over, and three in which time is looked for."""
HOLIDAY = date(2026, 3, 20)
HOURS = [day * 24 + hour for day in range(5) for hour in range(8, 20)]
PARTS = ((0, 60), (0, 60), (0, 50), (5, 55), (10, 50), (30, 30))
"""Of its hour: from which minute on, and for how many."""
OFF = 0.04
SITE = UUID(int=70)


def university(chance: Random) -> University:
    halls = [_hall(nth, chance) for nth in range(ROOMS)]
    made = University(halls, [_teacher(nth, chance) for nth in range(TUTORS)])
    students = iter([UUID(int=100_000 + nth) for nth in range(STUDENTS)])
    cohorts = list(iter(lambda: tuple(islice(students, COHORT)), ()))
    fits = [each.id for each in halls if each.seats >= COHORT]
    taken: dict[object, set[int]] = defaultdict(set)
    for nth in range(SERIES):
        cohort = cohorts[nth % len(cohorts)]
        while True:
            hour, hall = chance.choice(HOURS), chance.choice(fits)
            tutor = chance.choice(made.teachers).id
            needed = (cohort, tutor, hall)
            if not any(hour in taken[each] for each in needed):
                break
        for each in needed:
            taken[each].add(hour)
        since, length = chance.choice(PARTS)
        for week in range(WEEKS):
            start = (week * 7 * 24 + hour) * 60 + since
            key = UUID(int=1_000_000 + nth * WEEKS + week)
            off = chance.random() < OFF
            then = start, start + length
            made.meetings.append(Meeting(key, *then, hall, tutor, cohort, off))
    return made


def at(minute: int) -> datetime:
    return FIRST + timedelta(minutes=minute)


def _hall(nth: int, chance: Random) -> Hall:
    repaired = None
    if chance.random() < 0.1:
        start = chance.randrange(7 * 24, WEEKS * 7 * 24) * 60 + 7
        repaired = start, start + chance.choice((90, 600, 3_000))
    return Hall(
        UUID(int=1_000 + nth),
        f"Room {nth:03}",
        chance.choice((12, 20, 30, 40, 60, 120)),
        chance.choice((None, None, None, 45, 55)),
        chance.choice((None, None, (9, 17))),
        repaired,
    )


def _teacher(nth: int, chance: Random) -> Teacher:
    return Teacher(
        UUID(int=10_000 + nth),
        chance.choice((None, (8, 18), (10, 19))),
        chance.choice((None, (chance.randrange(5), chance.randrange(9, 17)))),
        chance.choice((None, 2, 3)),
        chance.choice((None, (time(12), time(13)), (time(12, 30), time(13, 15)))),
        chance.choice((None, time(9, 30))),
        chance.choice((None, time(17))),
    )
