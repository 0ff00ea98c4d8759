"""A span of whole days, both ends included."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, order=True)
class Period:
    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        return self.first <= other.last and other.first <= self.last

    def instants(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From the first midnight to the one after the last day, there, as UTC.

        Not a number of hours: a day on which clocks change has 23 or 25.
        """
        after = self.last + timedelta(days=1)
        return (
            datetime.combine(self.first, time(), zone).astimezone(UTC),
            datetime.combine(after, time(), zone).astimezone(UTC),
        )


def day_of(at: datetime, zone: ZoneInfo) -> Period:
    day = at.astimezone(zone).date()
    return Period(day, day)


def week_of(day: date, starts: int = 0) -> Period:
    """The seven days around it; `starts` is their first weekday, Monday being 0."""
    first = day - timedelta(days=(day.weekday() - starts) % 7)
    return Period(first, first + timedelta(days=6))


def month_of(day: date) -> Period:
    first = day.replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return Period(first, after - timedelta(days=1))


def quarter_of(day: date) -> Period:
    first = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return Period(first, month_of(first + timedelta(days=75)).last)
