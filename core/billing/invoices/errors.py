"""What is refused about invoices."""

from dataclasses import dataclass
from datetime import datetime

from core.kernel.money import Money
from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NothingToInvoice(Refusal):
    """Everything is on an invoice already, or nothing was charged."""


@dataclass(eq=False)
class NobodyPays(Refusal):
    """There is nobody to send it to."""

    name: str


@dataclass(eq=False)
class PreviewStale(Refusal):
    """Something was charged since, or corrected: these are the sums now."""

    now: tuple[Money, ...]


@dataclass(eq=False)
class RunUnderWay(Refusal):
    """Somebody made the invoices of that period already; they wait to be sent."""

    by: str
    at: datetime


@dataclass(eq=False)
class RunOver(Refusal):
    """It was sent, or dropped, already."""


@dataclass(eq=False)
class NoSuchInvoice(Refusal):
    """Not there, or somebody else's."""


@dataclass(eq=False)
class InvoiceClosed(Refusal):
    """A credit note, or credited in full: nothing can be put towards it."""

    called: str


@dataclass(eq=False)
class MoreThanIsOpen(Refusal):
    """No more can be taken off it than it comes to."""

    most: Money


@dataclass(eq=False)
class WhyMissing(Refusal):
    """Whoever gives money away says why."""


@dataclass(eq=False)
class LogoTooBig(Refusal):
    """It would stand on every paper."""
