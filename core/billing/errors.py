"""What billing refuses."""

from dataclasses import dataclass
from datetime import timedelta

from core.kernel.permissions import NotPermitted, Permission
from core.kernel.refusal import Refusal


class NotThePayer(NotPermitted):
    """What a student is charged is only told to whoever pays for them."""

    def __init__(self) -> None:
        super().__init__(Permission.SEE_MONEY)


@dataclass(eq=False)
class NoAmount(Refusal):
    """Nothing, or less than nothing, is no rate."""


@dataclass(eq=False)
class NoSuchRate(Refusal):
    """Not there, or taken back already."""


@dataclass(eq=False)
class NoSuchPayment(Refusal):
    """Not there, or taken back already."""


@dataclass(eq=False)
class NobodyToCharge(Refusal):
    """Only students are charged, and only for them is money received."""

    name: str


@dataclass(eq=False)
class TooMuchOff(Refusal):
    """A discount is more than nothing, and at most everything."""


@dataclass(eq=False)
class NothingToRaise(Refusal):
    """Nobody was told a price yet that could be put up."""


@dataclass(eq=False)
class NoSuchPackage(Refusal):
    """Not there, or taken back already."""


@dataclass(eq=False)
class PackageInUse(Refusal):
    """Sessions were covered by it: it cannot be taken back any more."""

    minutes: timedelta


@dataclass(eq=False)
class NoMinutes(Refusal):
    """A package of no time."""
