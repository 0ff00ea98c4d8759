"""Stretches of local time, and arithmetic on them without any zone."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
MONTHS = 12
WEEKEND_STARTS = 5


class Grain(IntEnum):
    """How exact something was said; finer ones come first."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEKEND = 4
    WEEK = 5
    MONTH = 6
    QUARTER = 7
    YEAR = 8


IN_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: MONTHS}


@dataclass(frozen=True, slots=True)
class Span:
    """`start <= t < end`, in local time."""

    start: datetime
    end: datetime
    grain: Grain

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    @property
    def last_day(self) -> date:
        return (self.end - timedelta(microseconds=1)).date()


def day_of(on: date) -> Span:
    start = datetime.combine(on, time())
    return Span(start, start + DAY, Grain.DAY)


def days(first: date, last: date, grain: Grain = Grain.DAY) -> Span:
    """Both days included."""
    return Span(day_of(first).start, day_of(last).end, grain)


def month_of(year: int, month: int) -> Span:
    last = monthrange(year, month)[1]
    return days(date(year, month, 1), date(year, month, last), Grain.MONTH)


def add_months(to: date, count: int) -> date:
    """The same day that many months on, or the month's last day."""
    months = to.year * MONTHS + to.month - 1 + count
    year, month = months // MONTHS, months % MONTHS + 1
    return date(year, month, min(to.day, monthrange(year, month)[1]))


def unit_of(at: datetime, grain: Grain) -> Span:
    """The whole second, ..., week or year that `at` falls in."""
    on = at.date()
    if grain <= Grain.HOUR:
        return _clock_unit(at, grain)
    if grain is Grain.DAY:
        return day_of(on)
    monday = on - timedelta(days=on.weekday())
    if grain is Grain.WEEK:
        return days(monday, monday + timedelta(days=6), grain)
    if grain is Grain.WEEKEND:
        saturday = monday + timedelta(days=WEEKEND_STARTS)
        return days(saturday, saturday + DAY, grain)
    months = IN_MONTHS[grain]
    first = date(on.year, (on.month - 1) // months * months + 1, 1)
    return days(first, add_months(first, months) - DAY, grain)


def _clock_unit(at: datetime, grain: Grain) -> Span:
    if grain is Grain.SECOND:
        start, length = at.replace(microsecond=0), timedelta(seconds=1)
    elif grain is Grain.MINUTE:
        start, length = at.replace(second=0, microsecond=0), timedelta(minutes=1)
    else:
        start = at.replace(minute=0, second=0, microsecond=0)
        length = timedelta(hours=1)
    return Span(start, start + length, grain)


LENGTHS = {
    Grain.SECOND: timedelta(seconds=1),
    Grain.MINUTE: timedelta(minutes=1),
    Grain.HOUR: timedelta(hours=1),
    Grain.DAY: DAY,
    Grain.WEEKEND: WEEK,
    Grain.WEEK: WEEK,
}


def move(at: datetime, count: float, grain: Grain) -> datetime:
    """`at`, that many units on; raises when that leaves the calendar."""
    if grain in LENGTHS:
        return at + LENGTHS[grain] * count
    months = IN_MONTHS[grain] * count
    return datetime.combine(add_months(at.date(), int(months)), at.time())


def unit_away(at: datetime, count: int, grain: Grain) -> Span:
    """The whole unit that many units after the one `at` is in."""
    start = unit_of(at, grain).start
    if grain is Grain.WEEKEND:  # on a Sunday this weekend is still this one
        start = unit_of(at, Grain.WEEK).start
    return unit_of(move(start, count, grain), grain)
