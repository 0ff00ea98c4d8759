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
