"""A time as it was said, before it is known which one is meant."""

from dataclasses import dataclass, replace
from enum import Enum

from bot.understand.times.clock import Clock
from bot.understand.times.lengths import Length
from bot.understand.times.pieces import Fixed, NthIn, Piece, Weekday, at_odds
from bot.understand.times.spans import Grain, Span


class Bound(Enum):
    """What a time is to the thing it is said of."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    AFTER = "after"
    BEFORE = "before"
    BY = "by"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Every:
    """A recurrence as said: days, how often, and where it ends."""

    freq: str
    interval: int = 1
    byday: tuple[int, ...] = ()
    nth: int = 0
    monthday: int = 0
    count: int = 0
    part: str = ""
    month: int = 0
    position: int = 0
    """Only the so-manieth of `byday` in each week or month, -1 the last."""
    open_only: bool = False
    """Of school days: one in the holidays does not count."""
    lasts: Length | None = None
    """`for two months`, from when it starts."""
    in_term: bool = False
    """Only in term time: to the end of a term, and on no holiday."""


@dataclass(frozen=True, slots=True)
class Said:
    """Everything temporal that was said in one place; parts may be missing."""

    at: tuple[int, int]
    pieces: tuple[Piece, ...] = ()
    clock: Clock | None = None
    until: Clock | None = None
    part: str = ""
    hours: tuple[int, int] | None = None
    length: Length | None = None
    instant: Span | None = None
    through: "Said | None" = None
    every: Every | None = None
    ends: "Said | None" = None
    starts: "Said | None" = None
    skips: "tuple[Said, ...]" = ()
    bound: Bound = Bound.AT
    zone: str = ""
    nowhere: bool = False
    """It reads like a date, but the calendar has none such (30 February)."""

    @property
    def is_day(self) -> bool:
        return bool(self.pieces) and not self.instant

    @property
    def is_clocked(self) -> bool:
        return bool(self.clock or self.part or self.instant or self.through)

    @property
    def is_empty(self) -> bool:
        return replace(self, at=(0, 0)) == Said((0, 0))

    def beside(self, other: "Said") -> "Said | None":
        """Both together; None when they contradict or repeat each other."""
        if self._clashes(other):
            return None
        pieces = self.pieces + tuple(p for p in other.pieces if p not in self.pieces)
        pieces = _loosened(pieces)
        return None if at_odds(pieces) else _joined(self, other, pieces)

    def _clashes(self, other: "Said") -> bool:
        both = (self.clock and other.clock) or (self.length and other.length)
        instants = self.instant or other.instant
        rhythms = self.every and other.every
        return bool(
            self.nowhere
            or other.nowhere
            or both
            or (self.through and other.through)
            or (rhythms and not _one_rhythm(self.every, other.every))
            or (instants and self.is_timed and other.is_timed)
            or (instants and (self.every or other.every))
            or (self.part and other.part and self.part != other.part)
            or _two_of_a_kind(self.pieces, other.pieces)
            or _some_weekday((*self.pieces, *other.pieces))
        )

    @property
    def is_timed(self) -> bool:
        return bool(self.clock or self.instant or self.pieces or self.part)


def _loosened(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """`two weeks ago on Monday` is some day of that week, not that day."""
    if all(isinstance(piece, Fixed) for piece in pieces):
        return pieces
    return tuple(
        Fixed(p.about) if isinstance(p, Fixed) and p.about else p for p in pieces
    )


def _two_of_a_kind(some: tuple[Piece, ...], others: tuple[Piece, ...]) -> bool:
    """A Monday that is a Friday, a 3rd that is a 5th."""
    return any(
        type(a) is type(b) and a != b and not isinstance(a, Fixed | NthIn)
        for a in some
        for b in others
    )


def _some_weekday(pieces: tuple[Piece, ...]) -> bool:
    """`three months ago on a Saturday`: nobody knows which."""
    abouts = [p.about for p in pieces if isinstance(p, Fixed) and p.about]
    far = any(about.grain > Grain.WEEK for about in abouts)
    return far and any(isinstance(p, Weekday) for p in pieces)


def _one_rhythm(one: Every | None, other: Every | None) -> bool:
    """`Mon and Wed` and, further on, `every week`."""
    if one is None or other is None:
        return True
    return bool(one.byday) != bool(other.byday) and "WEEKLY" in {one.freq, other.freq}


def _rhythm(one: Every | None, other: Every | None) -> Every | None:
    if one is None or other is None:
        return one or other
    count = one.count or other.count
    rhythm = one if one.freq else other
    return replace(rhythm, byday=one.byday or other.byday, count=count)


def _joined(one: Said, other: Said, pieces: tuple[Piece, ...]) -> Said:
    return Said(
        (min(one.at[0], other.at[0]), max(one.at[1], other.at[1])),
        pieces,
        one.clock or other.clock,
        one.until or other.until,
        one.part or other.part,
        one.hours or other.hours,
        one.length or other.length,
        one.instant or other.instant,
        one.through or other.through,
        _rhythm(one.every, other.every),
        one.ends or other.ends,
        one.starts or other.starts,
        one.skips or other.skips,
        one.bound if one.bound is not Bound.AT else other.bound,
        one.zone or other.zone,
    )
