"""Time as bits: five minutes each, so that "all are free" is one operation.

Bit `n` of a mask stands for the five minutes that begin `n` steps after `zero`. What
is taken is rounded outwards, so that no time found touches it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

from core.kernel.period import Period
from core.kernel.recurring import instant
from core.kernel.span import Span

STEP = timedelta(minutes=5)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Grid:
    """The steps of a stretch of time."""

    within: Span

    @property
    def steps(self) -> int:
        return -(-self.within.length // STEP)

    @property
    def all(self) -> int:
        return (1 << self.steps) - 1

    def mask(self, spans: Iterable[Span]) -> int:
        """Every step that one of them touches."""
        return reduce(lambda mask, span: mask | self._of(span), spans, 0)

    def starts(self, every: timedelta, days: Period, zone: ZoneInfo) -> int:
        """Where something may begin: at whole quarters, say, of the clock there.

        Counted from each midnight there: a zone may be off by half an hour.
        """
        mask, day = 0, days.first
        while day <= days.last:
            midnight, _ = instant(day, time(), zone)
            after, _ = instant(day + A_DAY, time(), zone)
            at = midnight
            while at < after:
                mask |= self._at(at)
                at += every
            day += A_DAY
        return mask & self.all

    def fits(self, free: int, length: timedelta) -> int:
        """Where something so long may begin, if every step from there on is free."""
        wanted, has = -(-length // STEP), 1
        while has < wanted:
            more = min(has, wanted - has)
            free &= free >> more
            has += more
        return free

    def when(self, mask: int) -> Iterator[datetime]:
        """The moments of its bits, earliest first."""
        while mask:
            low = mask & -mask
            yield self.within.start + (low.bit_length() - 1) * STEP
            mask ^= low

    def _at(self, at: datetime) -> int:
        since = at - self.within.start
        return 1 << (since // STEP) if since >= timedelta() and not since % STEP else 0

    def _of(self, span: Span) -> int:
        first = max((span.start - self.within.start) // STEP, 0)
        last = min(-(-(span.end - self.within.start) // STEP), self.steps)
        return ((1 << (last - first)) - 1) << first if last > first else 0
