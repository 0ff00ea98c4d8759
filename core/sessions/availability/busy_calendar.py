"""A calendar from elsewhere: when somebody is busy, and nothing of what with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.period import Period
from core.kernel.recurring import Frequency, Recurring, Rule, instant
from core.kernel.span import Span
from core.sessions.availability.model import A_DAY

MOST_TIMES = 3_000
"""So often somebody is busy in a year, at most: more is no calendar of a person."""


class BusyTooOften(Exception):  # noqa: N818 -- an answer: there is no end to it
    """More times than anybody has in a year."""


@dataclass(frozen=True, slots=True)
class BusyEvent:
    """Whole days where `start` is a date; without a zone by whoever's clock reads it.

    `also` are more starts, `without` starts at which it is not.
    """

    start: datetime | date
    length: timedelta
    rule: Rule | None = None
    until: date | None = None
    count: int | None = None
    without: frozenset[datetime | date] = frozenset()
    also: tuple[datetime | date, ...] = ()


@dataclass(frozen=True, slots=True)
class BusyCalendar:
    """`left_out` events come round in ways nobody can read, or say no time at all."""

    name: str
    events: tuple[BusyEvent, ...]
    left_out: int = 0
    zones: tuple[str, ...] = ()
    """Names of zones that are none."""


def busy_spans(
    events: Sequence[BusyEvent], zone: ZoneInfo, days: Period, recurring: Recurring
) -> list[Span]:
    """All that overlap the days, as instants; raises `BusyTooOften`."""
    within = Span(*days.instants(zone))
    found: list[Span] = []
    for event in events:
        found += (
            Span(max(span.start, within.start), min(span.end, within.end))
            for span in _spans(event, zone, days, recurring)
            if span.overlaps(within) and span.length
        )
        if len(found) > MOST_TIMES:
            raise BusyTooOften
    return found


def _spans(
    event: BusyEvent, zone: ZoneInfo, days: Period, recurring: Recurring
) -> Iterator[Span]:
    for start in _starts(event, zone, days, recurring):
        if isinstance(start, datetime):
            yield Span(start, start + event.length)
        else:
            last = start + max(event.length, A_DAY)
            yield Span(instant(start, time(), zone)[0], instant(last, time(), zone)[0])


def _starts(
    event: BusyEvent, zone: ZoneInfo, days: Period, recurring: Recurring
) -> Iterator[datetime | date]:
    first = event.start
    without = {_there(each, zone) for each in event.without}
    starts: list[datetime | date] = [*event.also]
    if event.rule is None:
        starts.append(first)
    elif isinstance(first, datetime):
        here = first.tzinfo if isinstance(first.tzinfo, ZoneInfo) else zone
        on = _days(event, event.rule, first.date(), days, recurring)
        starts += (instant(day, first.time(), here)[0] for day in on)
    else:
        starts += _days(event, event.rule, first, days, recurring)
    for start in sorted({_there(each, zone) for each in starts} - without, key=str):
        if (
            not isinstance(start, datetime)
            or start.astimezone(zone).date() not in without
        ):
            yield start


def _there(at: datetime | date, zone: ZoneInfo) -> datetime | date:
    """The instant, of what has a time of day."""
    if not isinstance(at, datetime):
        return at
    return instant(at.date(), at.time(), zone)[0] if at.tzinfo is None else at


def _days(
    event: BusyEvent, rule: Rule, first: date, days: Period, recurring: Recurring
) -> Sequence[date]:
    """A day more at each end: it may begin the day before, or by another clock."""
    since, last = days.first - event.length - 2 * A_DAY, days.last + A_DAY
    if event.until is not None:
        last = min(last, event.until)
    if event.count is None:
        first = _later(rule, first, since)
        return recurring.days(rule, first, Period(since, max(since, last)))
    found = recurring.days(rule, first, Period(first, max(first, last)))
    return [day for day in found[: event.count] if day >= since]


def _later(rule: Rule, first: date, since: date) -> date:
    """A first day nearer by, from which the same days follow."""
    step = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}.get(rule.frequency)
    if step is None or first >= since:
        return first
    step *= rule.interval
    return first + timedelta(days=(since - first).days // step * step)
