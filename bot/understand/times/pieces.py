"""What a word or two of a time can mean before it is known which one is meant.

A `Fixed` piece is one stretch. The others come round again and again: Fridays,
the 12ths, Marches, half past fours. Said together, pieces narrow each other.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Protocol

from bot.understand.times.spans import (
    DAY,
    MONTHS,
    WEEK,
    Grain,
    Span,
    day_of,
    days,
    month_of,
    unit_of,
)


class Piece(Protocol):
    @property
    def grain(self) -> Grain: ...

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        """Its stretches that meet the window, in order, or last one first."""
        ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """`about` is the stretch it may stand for: two weeks ago, on the Monday."""

    span: Span
    about: Span | None = None

    @property
    def grain(self) -> Grain:
        return self.span.grain

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        del back
        if self.span.meets(window):
            yield self.span


def _days_of(window: Span, *, back: bool) -> Iterator[date]:
    first, last = window.start.date(), window.last_day
    count = (last - first).days
    for step in range(count, -1, -1) if back else range(count + 1):
        yield first + timedelta(days=step)


def _months_of(window: Span, *, back: bool) -> Iterator[tuple[int, int]]:
    first = window.start.year * MONTHS + window.start.month - 1
    last = window.last_day.year * MONTHS + window.last_day.month - 1
    for month in range(last, first - 1, -1) if back else range(first, last + 1):
        yield month // MONTHS, month % MONTHS + 1


@dataclass(frozen=True, slots=True)
class Weekday:
    index: int
    grain: Grain = Grain.DAY

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        first, last = window.start.date(), window.last_day
        if back:
            on = last - timedelta(days=(last.weekday() - self.index) % 7)
        else:
            on = first + timedelta(days=(self.index - first.weekday()) % 7)
        while first <= on <= last:
            yield day_of(on)
            on += timedelta(days=-7 if back else 7)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    day: int
    grain: Grain = Grain.DAY

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year, month in _months_of(window, back=back):
            found = _date(year, month, self.day)
            if found and day_of(found).meets(window):
                yield day_of(found)


@dataclass(frozen=True, slots=True)
class DayAndMonth:
    month: int
    day: int
    grain: Grain = Grain.DAY

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year in _years_of(window, back=back):
            found = _date(year, self.month, self.day)
            if found and day_of(found).meets(window):
                yield day_of(found)


@dataclass(frozen=True, slots=True)
class Month:
    month: int
    grain: Grain = Grain.MONTH

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year in _years_of(window, back=back):
            span = month_of(year, self.month)
            if span.meets(window):
                yield span


@dataclass(frozen=True, slots=True)
class Quarter:
    number: int
    grain: Grain = Grain.QUARTER

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year in _years_of(window, back=back):
            span = unit_of(datetime(year, self.number * 3, 1), self.grain)  # noqa: DTZ001 -- local time has no zone here
            if span.meets(window):
                yield span


@dataclass(frozen=True, slots=True)
class Season:
    first: tuple[int, int]
    end: tuple[int, int]
    grain: Grain = Grain.QUARTER

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year in _years_of(window, back=back, before=1):
            until = date(year + (self.end < self.first), *self.end)
            span = days(date(year, *self.first), until - DAY, self.grain)
            if span.meets(window):
                yield span


Rule = Callable[[int], tuple[date, ...]]
"""The days of that name in a year: Easter Monday, or all that are free."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """`length` in days: Lent is not over in one."""

    rule: Rule
    length: int = 1
    grain: Grain = Grain.DAY

    def spans(self, year: int) -> list[Span]:
        more = (self.length - 1) * DAY
        return [days(on, on + more) for on in self.rule(year)]

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for year in _years_of(window, back=back):
            spans = self.spans(year)
            for span in reversed(spans) if back else spans:
                if span.meets(window):
                    yield span


@dataclass(frozen=True, slots=True)
class NthIn:
    """The second Tuesday, the last day, the first week: of a month or a year."""

    which: int
    piece: Piece

    @property
    def grain(self) -> Grain:
        return self.piece.grain

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        last = window.end - 3 * DAY if self._is_last_week else window.end
        units = [s for s in self.piece.inside(window) if window.start <= s.start < last]
        del back
        at = self.which - 1 if self.which > 0 else self.which
        if -len(units) <= at < len(units):
            yield units[at]

    @property
    def _is_last_week(self) -> bool:
        """The last week of a month is mostly in it; its first starts in it."""
        return self.which < 0 and self.grain is Grain.WEEK


@dataclass(frozen=True, slots=True)
class PartOf:
    """Early March, the first half of May: a stretch of each whole one."""

    whole: Piece
    cut: Callable[[Span], Span]
    grain: Grain = Grain.WEEK

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for span in self.whole.inside(window, back=back):
            part = self.cut(span)
            if part.meets(window):
                yield part


@dataclass(frozen=True, slots=True)
class Each:
    """Every whole day, week or month there is."""

    grain: Grain

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        step = WEEK if self.grain is Grain.WEEKEND else DAY
        span = unit_of(window.end - DAY if back else window.start, self.grain)
        while span.meets(window):
            yield span
            span = unit_of(span.start - step if back else span.end, self.grain)


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of the day, such as the evening, or one instant of it."""

    start: time
    length: timedelta
    grain: Grain = Grain.HOUR

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for on in _days_of(window, back=back):
            start = datetime.combine(on, self.start)
            if window.start <= start < window.end:
                yield Span(start, start + self.length, self.grain)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The whole week that a day is in."""

    pieces: tuple[Piece, ...]
    grain: Grain = Grain.WEEK

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for span in narrowed(self.pieces, window, back=back):
            yield unit_of(span.start, self.grain)


@dataclass(frozen=True, slots=True)
class IsoWeek:
    """A week of a year by its number, or counted from the last."""

    which: int
    grain: Grain = Grain.WEEK

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        del back
        year = window.start.year
        last = date(year, 12, 28).isocalendar().week
        week = self.which if self.which > 0 else last + 1 + self.which
        if 1 <= week <= last:
            yield unit_of(day_of(date.fromisocalendar(year, week, 1)).start, self.grain)


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The Saturday and Sunday that a day is in or next to; none in midweek."""

    pieces: tuple[Piece, ...]
    grain: Grain = Grain.WEEKEND
    with_day: bool = False
    """The day is a holiday, and makes the weekend a long one."""

    def inside(self, window: Span, *, back: bool = False) -> Iterator[Span]:
        for span in narrowed(self.pieces, window, back=back):
            monday = span.start.weekday() == 0
            weekend = unit_of(span.start - DAY if monday else span.start, self.grain)
            if abs(weekend.start - span.start) > 2 * DAY:
                return  # nor is that of another month meant
            yield _both(weekend, span) if self.with_day else weekend


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end), one.grain)


def _years_of(window: Span, *, back: bool, before: int = 0) -> Iterator[int]:
    first, last = window.start.year - before, window.last_day.year
    yield from range(last, first - 1, -1) if back else range(first, last + 1)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def narrowed(
    pieces: tuple[Piece, ...], window: Span, *, back: bool = False
) -> Iterator[Span]:
    """Stretches that all pieces agree on; the pieces come coarsest first."""
    if not pieces:
        yield window
        return
    first, *rest = pieces
    for span in first.inside(window, back=back):
        yield from narrowed(tuple(rest), span, back=back)


def settled(piece: Piece, of: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The one stretch that it is, if what it is made of is fixed."""
    fixed = [p.span for p in of if isinstance(p, Fixed)]
    return tuple(Fixed(span) for span in piece.inside(fixed[0])) if fixed else (piece,)


def coarsest_first(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Fixed ones lead among equals, and weekdays, of which there are many, come last."""
    return tuple(
        sorted(
            pieces,
            key=lambda p: (
                -p.grain,
                not isinstance(p, Fixed),
                isinstance(p, Weekday),
            ),
        )
    )


def at_odds(pieces: tuple[Piece, ...]) -> bool:
    """Two fixed stretches that have nothing in common."""
    fixed = [p.span for p in coarsest_first(pieces) if isinstance(p, Fixed)]
    return any(not a.meets(b) for a, b in pairwise(fixed))
