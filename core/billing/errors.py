"""What billing refuses."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


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
class NotAStudent(Refusal):
    """Only students are charged, and only for them is money received."""

    name: str
