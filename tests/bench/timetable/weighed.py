"""The rules by which times are ordered, written down once more."""

from datetime import timedelta

import numpy as np

from tests.bench.timetable.campus import Meeting, Teacher
from tests.bench.timetable.times import Bools, Ints, Times, minute, within
from tests.bench.timetable.university import FIRST
from tests.people import LONDON


def has_time(times: Times, teacher: Teacher) -> Bools:
    has = np.ones(len(times.start), np.bool_)
    if teacher.free:
        has &= within(times, *teacher.free)
    if teacher.away:
        day, hour = teacher.away
        since, until = hour * 60, hour * 60 + 120
        has &= ~((times.weekday == day) & (times.begins < until) & (times.ends > since))
    return has


def other_time(times: Times, missed: Meeting) -> Ints:
    """An hour of the clock away, begun or whole, is a point, to four."""
    was = (FIRST + timedelta(minutes=missed.start)).astimezone(LONDON).time()
    away = abs(times.begins - minute(was))
    return np.minimum((away + 59) // 60, 4)


def holes(times: Times, start: Ints, end: Ints) -> Ints:
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


def in_row(start: int, end: int, busy: list[tuple[int, int]]) -> int:
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
