"""What finding time refuses."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class LengthOutOfReason(Refusal):
    """Nothing so short or so long is held."""

    length: timedelta
    shortest: timedelta
    longest: timedelta


@dataclass(eq=False)
class DaysOver(Refusal):
    """The last of them is over."""

    last: date


@dataclass(eq=False)
class SearchTooLong(Refusal):
    days: int
    most: int


@dataclass(eq=False)
class NotTheirTutor(Refusal):
    """A family learns when its own tutors are free, and nobody else."""
