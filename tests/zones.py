"""Local times looked for the long way round: by which instants show them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.recurring import Odd, instant

DAY, HOUR, QUARTER = timedelta(days=1), timedelta(hours=1), timedelta(minutes=15)
AROUND = 3 * HOUR
SINCE, UNTIL = datetime(2025, 1, 1, tzinfo=UTC), datetime(2035, 1, 1, tzinfo=UTC)


def transitions(zone: ZoneInfo) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Each instant at which clocks change there, and the offsets on both sides."""
    at, before = SINCE, _offset(SINCE, zone)
    while at < UNTIL:
        after = _offset(at + DAY, zone)
        if after != before:
            yield _found(at, at + DAY, zone), before, after
        at, before = at + DAY, after


def wrong_times(zone: ZoneInfo) -> tuple[int, int]:
    """How many times of day around changes were looked at, and how many are wrong."""
    looked = wrong = 0
    for at, before, after in transitions(zone):
        wall = (at + min(before, after)).replace(tzinfo=None) - AROUND
        last = (at + max(before, after)).replace(tzinfo=None) + AROUND
        wall = wall.replace(minute=0, second=0)
        while wall <= last:
            looked += 1
            shown = _shown_at(wall, zone, before, after)
            wrong += instant(wall.date(), wall.time(), zone) != shown
            wall += QUARTER
    return looked, wrong


def _shown_at(
    wall: datetime, zone: ZoneInfo, before: timedelta, after: timedelta
) -> tuple[datetime, Odd | None]:
    """The first instant at which a clock there shows it; else as before the change."""
    candidates = {(wall - each).replace(tzinfo=UTC) for each in (before, after)}
    shows = sorted(c for c in candidates if _wall(c, zone) == wall)
    if not shows:
        return (wall - before).replace(tzinfo=UTC), Odd.GAP
    return shows[0], Odd.FOLD if len(shows) > 1 else None


def weekly(zone: ZoneInfo, at: time) -> list[tuple[date, datetime]]:
    """Ten years of one weekday, as instants."""
    days = (SINCE.date() + n * 7 * DAY for n in range(520))
    return [(day, instant(day, at, zone)[0]) for day in days]


def _found(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    before = _offset(low, zone)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if _offset(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)
