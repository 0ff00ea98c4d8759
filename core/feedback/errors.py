"""Why feedback is not taken."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NothingToRate(Refusal):
    """No session of theirs takes feedback now."""


@dataclass(eq=False)
class NoSuchStars(Refusal):
    """One to five, and nothing between or beyond."""


@dataclass(eq=False)
class NothingToPutBack(Refusal):
    """It is as it was before, or can no longer be changed."""
