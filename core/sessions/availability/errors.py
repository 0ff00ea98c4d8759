"""What is refused of people's time."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NotTheirTime(Refusal):
    """It is another family's, or another tutor's."""

    who: str


@dataclass(eq=False)
class NoSuchTime(Refusal):
    """Nothing of that was said, or somebody said something else since."""


@dataclass(eq=False)
class TooMuchSaid(Refusal):
    most: int


@dataclass(eq=False)
class NothingToCome(Refusal):
    """The calendar says nothing of the year ahead."""


@dataclass(eq=False)
class TooOftenBusy(Refusal):
    """More times than anybody has."""
