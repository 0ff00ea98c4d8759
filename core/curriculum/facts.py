"""What curriculum tells the slices above it."""

from dataclasses import dataclass

from core.application import Fact
from core.curriculum.model import Membership


@dataclass(frozen=True, slots=True)
class MembershipChanged(Fact):
    """Somebody joined, left, or is in a class on other days than before."""

    membership: Membership
    """Whose, and in which class; what holds now, if `ended` does not say otherwise."""
    ended: bool = False
