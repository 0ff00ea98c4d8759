"""The best times for a makeup, by trying every quarter of an hour in every room.

Nothing of the desk's is used: what is generated is looked at itself, each session
beside each time, and the rules are written down once more. Quick by being arrays.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import numpy as np

from tests.bench.timetable.campus import Meeting, Teacher, University
from tests.bench.timetable.times import (
    Bools,
    Ints,
    Times,
    every,
    ints,
    minute,
    overlaps,
    within,
)
from tests.bench.timetable.university import at
from tests.bench.timetable.weighed import has_time, holes, in_row, other_time

MOST, NEVER = 5, 10**6


@dataclass(frozen=True, slots=True)
class Best:
    start: datetime
    hall: UUID
    points: int


class Trying:
    def __init__(self, made: University) -> None:
        self._made = made
        self._place = {hall.id: place for place, hall in enumerate(made.halls)}
        self._teachers = {each.id: each for each in made.teachers}
        on = [each for each in made.meetings if not each.off]
        self._start, self._end = ints(e.start for e in on), ints(e.end for e in on)
        self._hall = ints(self._place[each.hall] for each in on)
        self._of: dict[UUID, list[int]] = defaultdict(list)
        for nth, each in enumerate(on):
            for who in (each.tutor, *each.students):
                self._of[who].append(nth)

    def best(self, missed: Meeting, students: tuple[UUID, ...]) -> list[Best]:
        """Five times that do not overlap, each in its best room, the best first.

        Several are asked from tomorrow on, and about different days if they can be.
        """
        several = len(students) > 1
        teacher = self._teachers[missed.tutor]
        times = every(missed.end - missed.start, first=int(several))
        people = (missed.tutor, *students)
        free = has_time(times, teacher)
        for who in people:
            free &= ~overlaps(times, *self._busy(who)).any(axis=1)
        times = times.only(free)
        points = self._points(times, missed, people, teacher)
        found = self._in_order(times, points, missed, len(students))
        length = timedelta(minutes=missed.end - missed.start)
        return _apart(found, length, 1 if several else MOST)

    def _busy(self, who: UUID) -> tuple[Ints, Ints]:
        theirs = self._of[who]
        return self._start[theirs], self._end[theirs]

    def _points(
        self, times: Times, missed: Meeting, people: tuple[UUID, ...], teacher: Teacher
    ) -> Ints:
        points = times.day + other_time(times, missed)
        for who in people:
            points += 2 * holes(times, *self._busy(who))
        busy = sorted(zip(*self._busy(missed.tutor), strict=True))
        if teacher.in_row:
            row = [
                in_row(*each, busy) for each in zip(times.start, times.end, strict=True)
            ]
            points += 5 * (ints(row) > teacher.in_row)
        if teacher.lunch:
            since, until = map(minute, teacher.lunch)
            points += 4 * ((times.begins < until) & (times.ends > since))
        if teacher.earliest:
            points += 3 * (times.begins < minute(teacher.earliest))
        if teacher.latest:
            points += 3 * (times.ends > minute(teacher.latest))
        return points

    def _in_order(
        self, times: Times, points: Ints, missed: Meeting, seats: int
    ) -> list[Best]:
        """Each time in the best of all rooms, the best time first."""
        spare = ints(each.seats - seats for each in self._made.halls)
        other = ints(each.id != missed.hall for each in self._made.halls)
        total = points[:, None] + spare // 10 + other
        total[~self._rooms(times, missed, seats)] = NEVER
        hall = total.argmin(axis=1)  # rooms are numbered by name
        total = total.min(axis=1)
        return [
            Best(
                at(int(times.start[nth])),
                self._made.halls[hall[nth]].id,
                int(total[nth]),
            )
            for nth in np.lexsort((times.start, total))
            if total[nth] < NEVER
        ]

    def _rooms(self, times: Times, missed: Meeting, seats: int) -> Bools:
        """For each time, which rooms could be had."""
        free = np.ones((len(times.start), len(self._place)), np.bool_)
        time_, nth = np.nonzero(overlaps(times, self._start, self._end))
        free[time_, self._hall[nth]] = False
        length = missed.end - missed.start
        for place, hall in enumerate(self._made.halls):
            if hall.seats < seats or (hall.longest or length) < length:
                free[:, place] = False
            if hall.repaired:
                since, until = hall.repaired
                free[(times.start < until) & (since < times.end), place] = False
            if hall.open:
                free[~within(times, *hall.open), place] = False
        return free


def _apart(best: list[Best], length: timedelta, a_day: int) -> list[Best]:
    """Five, of each day so many; then of any, where those are too few."""
    found: list[Best] = []
    for most in (a_day, MOST):
        for each in best:
            same = [one for one in found if one.start.date() == each.start.date()]
            apart = all(abs(each.start - one.start) >= length for one in found)
            if apart and len(same) < most and len(found) < MOST:
                found.append(each)
    return found
