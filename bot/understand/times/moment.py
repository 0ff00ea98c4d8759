"""The moment a sentence is read in: all that its times are relative to."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo


class Tense(Enum):
    """Which of two possible times was meant: the latest or the next."""

    PAST = "past"
    FUTURE = "future"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Term:
    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Moment:
    """`now` is local and naive; days are counted as the calendar has them."""

    now: datetime
    zone: ZoneInfo
    day_first: bool = True
    terms: tuple[Term, ...] = ()
    year_first: bool = False
    week_starts: int = 0
    """The first weekday of a week there, Monday being 0."""
