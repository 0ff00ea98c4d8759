"""Many busy times as few things said: what comes round every week is said once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.kernel.span import Span
from core.sessions.availability.model import A_DAY, joined

A_WEEK = timedelta(days=7)


class Stretch(NamedTuple):
    """Each day, or each such weekday, from `first` to `last`."""

    first: date
    last: date
    weekday: int | None = None
    since: time | None = None
    until: time | None = None


class _Piece(NamedTuple):
    day: date
    since: time | None
    until: time | None


def condensed(spans: Iterable[Span], zone: ZoneInfo) -> list[Stretch]:
    """In the order of their first days; together they are as long as the spans."""
    whole: list[date] = []
    apart: dict[tuple[int, time | None, time | None], list[date]] = defaultdict(list)
    for span in joined(spans):
        for piece in _pieces(span, zone):
            if piece.since is None and piece.until is None:
                whole.append(piece.day)
            else:
                key = (piece.day.weekday(), piece.since, piece.until)
                apart[key].append(piece.day)
    found = [Stretch(first, last) for first, last in _runs(whole, A_DAY)]
    for (weekday, since, until), days in apart.items():
        for first, last in _runs(days, A_WEEK):
            every = weekday if first < last else None
            found.append(Stretch(first, last, every, since, until))
    return sorted(found, key=lambda e: (e.first, e.since or time(), e.last))


def _pieces(span: Span, zone: ZoneInfo) -> Iterator[_Piece]:
    start, end = span.start.astimezone(zone), span.end.astimezone(zone)
    day = start.date()
    while day <= end.date():
        since = start.time() if day == start.date() else time()
        until = end.time() if day == end.date() else None
        if until != time():
            yield _Piece(day, since if since > time() else None, until)
        day += A_DAY


def _runs(days: list[date], step: timedelta) -> Iterator[tuple[date, date]]:
    """First and last of those that follow one another."""
    first = last = None
    for day in sorted(days):
        if first is None or last is None or day - last != step:
            if first is not None and last is not None:
                yield first, last
            first = day
        last = day
    if first is not None and last is not None:
        yield first, last
