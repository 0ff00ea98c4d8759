"""What requests to be excused refuse."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchExcuse(Refusal):
    """There is no such request, or it is not for this person to see."""


@dataclass(eq=False)
class ExcuseDecided(Refusal):
    """Somebody has decided it already."""

    name: str


@dataclass(eq=False)
class ExcuseWithdrawn(Refusal):
    """Nobody asks for it any more."""


@dataclass(eq=False)
class ExcusedAlready(Refusal):
    """They are excused from that already."""


@dataclass(eq=False)
class TooManyDays(Refusal):
    """Nobody is excused for so many days by one request."""

    days: int


@dataclass(eq=False)
class TooManyPapers(Refusal):
    """More documents than anybody reads for one request."""

    most: int
