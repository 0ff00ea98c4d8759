"""What is refused about confirming hours."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NothingAsked(Refusal):
    """Nobody was asked about that session, or it is somebody else's child."""


@dataclass(eq=False)
class HoursSettled(Refusal):
    """It was settled, or is on an invoice."""


@dataclass(eq=False)
class MoreThanCharged(Refusal):
    """A dispute is settled by as much as is charged, or less."""
