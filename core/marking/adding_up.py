"""Time added up: what it went into, and from which side that is seen."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from core.kernel.ids import CourseId, PersonId
from core.kernel.period import week_of
from core.marking.model import Activity

TEACHING = "teaching"
ACTIVITIES = (*(each.value for each in Activity), TEACHING)
Key = UUID | date | str | None
"""A person, task or course by id, a week by its Monday, an activity by its name."""


class By(StrEnum):
    ACTIVITY = "activity"
    TASK = "task"
    STUDENT = "student"
    COURSE = "course"
    WEEK = "week"
    DAY = "day"
    TUTOR = "tutor"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that time went into."""

    tutor: PersonId
    on: date
    activity: str
    spent: timedelta
    student: PersonId | None = None
    task: UUID | None = None
    course: CourseId | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    total: timedelta
    sums: Sequence[tuple[Key, timedelta]]
    """The largest first; weeks and days in their order."""
    rows: Sequence[Row]
    """Of what is logged the latest, where there is very much of it."""
    partly: bool = False
    """There is more, for courses that whoever asks does not answer for."""


def added_up(
    by: By,
    marked: Sequence[Row],
    taught: Sequence[Row],
    sums: Mapping[Key, timedelta],
    starts: int = 0,
) -> Hours:
    """From rows, or with sums that were kept of what is `marked`.

    A week `starts` on that weekday.
    """
    together = defaultdict(timedelta, sums)
    for row in (*taught, *(() if sums else marked)):
        key = week_of(row.on, starts).first if by is By.WEEK else _KEYS[by](row)
        together[key] += row.spent
    rows = sorted((*marked, *taught), key=lambda row: row.on)
    return Hours(sum(together.values(), timedelta()), _in_order(by, together), rows)


def _in_order(by: By, sums: Mapping[Key, timedelta]) -> list[tuple[Key, timedelta]]:
    if by in {By.WEEK, By.DAY}:
        return sorted(sums.items(), key=lambda pair: str(pair[0]))
    return sorted(sums.items(), key=lambda pair: (-pair[1], str(pair[0])))


_KEYS: Mapping[By, Callable[[Row], Key]] = {
    By.ACTIVITY: lambda row: row.activity,
    By.TASK: lambda row: row.task or row.item or None,
    By.STUDENT: lambda row: row.student,
    By.COURSE: lambda row: row.course,
    By.DAY: lambda row: row.on,
    By.TUTOR: lambda row: row.tutor,
}
