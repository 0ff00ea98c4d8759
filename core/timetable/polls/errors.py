"""What polls refuse."""

from dataclasses import dataclass
from datetime import datetime

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchPoll(Refusal):
    """Not there, or none of this person's business."""


@dataclass(eq=False)
class TimesDecided(Refusal):
    """Nobody is asked any more."""


@dataclass(eq=False)
class HowManyTimes(Refusal):
    """So few are no choice, and so many nobody reads."""

    least: int
    most: int


@dataclass(eq=False)
class ClosesTooLate(Refusal):
    """By then the first of the times has begun, or it is over already."""

    first: datetime
