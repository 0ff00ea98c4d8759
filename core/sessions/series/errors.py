"""Why a series cannot be as it was asked for."""

from dataclasses import dataclass
from datetime import date, datetime

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchSeries(Refusal):
    """Not here, taken back, or none of the actor's."""


@dataclass(eq=False)
class SeriesEndsFirst(Refusal):
    first: date
    last: date


@dataclass(eq=False)
class LastsTooLong(Refusal):
    """More sessions, or years, than anybody plans at once."""

    many: int
    years: int


@dataclass(eq=False)
class NeverComes(Refusal):
    """The rule names no day then, such as the 31st of February."""


@dataclass(eq=False)
class NothingLeft(Refusal):
    """Each of its days is a holiday."""

    days: int


@dataclass(eq=False)
class SeriesClashes(Refusal):
    """Some of its days are taken; `free` of them are not."""

    clashes: tuple["Clash", ...]
    free: int
    days: int
    who: str
    on: date
    start: datetime
    """Whom or what the first is about, and when."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A day that is taken, and by whom or what."""

    day: date
    start: datetime
    why: Refusal


@dataclass(eq=False)
class NoShift(Refusal):
    """Only weeks can be told to another day of the week, or months of a day."""


@dataclass(eq=False)
class NoSeries(Refusal):
    """The session is by itself."""


@dataclass(eq=False)
class NoneFollow(Refusal):
    """No day of its series is left from there on."""
