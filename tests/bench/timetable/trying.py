"""The best times for a makeup, by trying every quarter of an hour in every room.

Nothing of the desk's is used: what is generated is looked at itself, each session
beside each time, and the rules are written down once more. Quick by being arrays.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from tests.bench.timetable.university import (
    DAYS_LOOKED,
    FIRST,
    HOLIDAY,
    NOW,
    Meeting,
    Teacher,
    University,
)
from tests.people import LONDON

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
OPENS, CLOSES = 8 * 60, 20 * 60
NOTICE = 15
FIRST_DAY = NOW.date()


@dataclass(frozen=True, slots=True)
class Best:
    start: datetime
    hall: UUID
    points: int


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


class Trying:
    def __init__(self, made: University) -> None:
        self._made = made
        self._place = {hall.id: place for place, hall in enumerate(made.halls)}
        self._teachers = {each.id: each for each in made.teachers}
        on = [each for each in made.meetings if not each.off]
        self._start, self._end = _ints(e.start for e in on), _ints(e.end for e in on)
        self._hall = _ints(self._place[each.hall] for each in on)
        self._of: dict[UUID, list[int]] = defaultdict(list)
        for nth, each in enumerate(on):
            for who in (each.tutor, *each.students):
                self._of[who].append(nth)

    def best(self, missed: Meeting, students: tuple[UUID, ...]) -> list[Best]:
        """Five times that do not overlap, each in its best room, the best first."""
        teacher = self._teachers[missed.tutor]
        times = _every(missed.end - missed.start)
        people = (missed.tutor, *students)
        free = _has_time(times, teacher)
        for who in people:
            free &= ~_overlaps(times, *self._busy(who)).any(axis=1)
        times = times.only(free)
        points = self._points(times, missed, people, teacher)
        return self._apart(times, points, missed, len(students))

    def _busy(self, who: UUID) -> tuple[Ints, Ints]:
        theirs = self._of[who]
        return self._start[theirs], self._end[theirs]

    def _points(
        self, times: Times, missed: Meeting, people: tuple[UUID, ...], teacher: Teacher
    ) -> Ints:
        points = times.day + _other_time(times, missed)
        for who in people:
            points += 2 * _holes(times, *self._busy(who))
        busy = sorted(zip(*self._busy(missed.tutor), strict=True))
        if teacher.in_row:
            row = [
                _in_row(*each, busy)
                for each in zip(times.start, times.end, strict=True)
            ]
            points += 5 * (_ints(row) > teacher.in_row)
        if teacher.lunch:
            since, until = map(_minute, teacher.lunch)
            points += 4 * ((times.begins < until) & (times.ends > since))
        if teacher.earliest:
            points += 3 * (times.begins < _minute(teacher.earliest))
        if teacher.latest:
            points += 3 * (times.ends > _minute(teacher.latest))
        return points

    def _apart(
        self, times: Times, points: Ints, missed: Meeting, seats: int
    ) -> list[Best]:
        time_, hall = np.nonzero(self._rooms(times, missed, seats))
        spare = _ints(each.seats - seats for each in self._made.halls)
        other = _ints(each.id != missed.hall for each in self._made.halls)
        total = points[time_] + (spare // 10 + other)[hall]
        found: list[Best] = []
        kept: list[tuple[int, int]] = []
        order = np.lexsort((hall, times.start[time_], total))
        for nth in order:  # rooms are numbered by name
            start, end = int(times.start[time_[nth]]), int(times.end[time_[nth]])
            if any(start < after and since < end for since, after in kept):
                continue
            kept.append((start, end))
            where = self._made.halls[hall[nth]].id
            began = FIRST + timedelta(minutes=start)
            found.append(Best(began, where, int(total[nth])))
            if len(found) == 5:
                break
        return found

    def _rooms(self, times: Times, missed: Meeting, seats: int) -> Bools:
        """For each time, which rooms could be had."""
        free = np.ones((len(times.start), len(self._place)), np.bool_)
        time_, nth = np.nonzero(_overlaps(times, self._start, self._end))
        free[time_, self._hall[nth]] = False
        length = missed.end - missed.start
        for place, hall in enumerate(self._made.halls):
            if hall.seats < seats or (hall.longest or length) < length:
                free[:, place] = False
            if hall.repaired:
                since, until = hall.repaired
                free[(times.start < until) & (since < times.end), place] = False
            if hall.open:
                free[~_within(times, *hall.open), place] = False
        return free


def _every(length: int) -> Times:
    """Quarters of an hour of the clock, while the doors are open."""
    rows = [
        (start, start + length, day, date.weekday(), begins, begins + length)
        for day in range(DAYS_LOOKED)
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


def _overlaps(times: Times, start: Ints, end: Ints) -> Bools:
    """Each time beside each of those stretches."""
    return (times.start[:, None] < end) & (start < times.end[:, None])


def _within(times: Times, opens: int, closes: int) -> Bools:
    hours = (times.begins >= opens * 60) & (times.ends <= closes * 60)
    return hours & (times.weekday < 5)


def _has_time(times: Times, teacher: Teacher) -> Bools:
    has = np.ones(len(times.start), np.bool_)
    if teacher.free:
        has &= _within(times, *teacher.free)
    if teacher.away:
        day, hour = teacher.away
        since, until = hour * 60, hour * 60 + 120
        has &= ~((times.weekday == day) & (times.begins < until) & (times.ends > since))
    return has


def _other_time(times: Times, missed: Meeting) -> Ints:
    """An hour of the clock away, begun or whole, is a point, to four."""
    was = (FIRST + timedelta(minutes=missed.start)).astimezone(LONDON).time()
    away = abs(times.begins - _minute(was))
    return np.minimum((away + 59) // 60, 4)


def _holes(times: Times, start: Ints, end: Ints) -> Ints:
    """Waits of more than a quarter of an hour, to two hours, before it and after."""
    if not len(start):
        return np.zeros_like(times.start)
    long = 10**9
    before = times.start[:, None] - end
    after = start - times.end[:, None]
    since, until = (
        np.where(each < 0, long, each).min(axis=1) for each in (before, after)
    )
    return _is_hole(since) + _is_hole(until)


def _is_hole(wait: Ints) -> Ints:
    return ((wait > 15) & (wait <= 120)).astype(np.int64)


def _in_row(start: int, end: int, busy: list[tuple[int, int]]) -> int:
    count, first, last = 1, start, end
    for since, until in reversed([each for each in busy if each[1] <= start]):
        if first - until >= 15:
            break
        first, count = since, count + 1
    for since, until in [each for each in busy if each[0] >= end]:
        if since - last >= 15:
            break
        last, count = until, count + 1
    return count


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _ints(numbers: Iterator[Any] | list[Any]) -> Ints:
    return np.array(list(numbers), np.int64)
