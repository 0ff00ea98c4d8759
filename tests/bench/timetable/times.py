"""Every time at which a session might be made up for, as arrays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.bench.timetable.university import DAYS_LOOKED, FIRST, HOLIDAY, NOW
from tests.people import LONDON

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
OPENS, CLOSES = 8 * 60, 20 * 60
NOTICE = 15
FIRST_DAY = NOW.date()


@dataclass(frozen=True, slots=True)
class Times:
    """Every time that might do: when it is, and what a clock on the wall shows."""

    start: Ints
    end: Ints
    day: Ints
    weekday: Ints
    begins: Ints
    ends: Ints

    def only(self, which: Bools | Ints) -> "Times":
        return Times(*(getattr(self, name)[which] for name in self.__slots__))


def every(length: int, first: int) -> Times:
    """Quarters of an hour of the clock, while the doors are open, from that day on."""
    rows = [
        (start, start + length, day - first, date.weekday(), begins, begins + length)
        for day in range(first, DAYS_LOOKED)
        if (date := FIRST_DAY + timedelta(days=day)) != HOLIDAY
        for begins in range(OPENS, CLOSES - length + 1, 15)
        if (start := _since_first(day, begins)) * 60
        >= (NOW - FIRST).total_seconds() + NOTICE * 60
    ]
    return Times(*np.array(rows, np.int64).T)


def _since_first(day: int, minute: int) -> int:
    date, clock = FIRST_DAY + timedelta(days=day), time(*divmod(minute, 60))
    at = datetime.combine(date, clock, LONDON).astimezone(UTC)
    return int((at - FIRST).total_seconds()) // 60


def overlaps(times: Times, start: Ints, end: Ints) -> Bools:
    """Each time beside each of those stretches."""
    return (times.start[:, None] < end) & (start < times.end[:, None])


def within(times: Times, opens: int, closes: int) -> Bools:
    hours = (times.begins >= opens * 60) & (times.ends <= closes * 60)
    return hours & (times.weekday < 5)


def minute(at: time) -> int:
    return at.hour * 60 + at.minute


def ints(numbers: Iterable[Any]) -> Ints:
    return np.array(list(numbers), np.int64)
