"""What is refused about payments."""

from dataclasses import dataclass
from datetime import date

from core.kernel.money import Money
from core.kernel.refusal import Refusal


@dataclass(eq=False)
class PaidInTheFuture(Refusal):
    """Nobody has paid on a day that is still to come."""

    day: date


@dataclass(eq=False)
class PaidTwice(Refusal):
    """The same sum of the same student is down for that day already."""

    amount: Money
    name: str
    day: date


@dataclass(eq=False)
class WrongCurrency(Refusal):
    """Whoever is charged in one currency does not pay in another."""

    name: str
    currency: str
    charged_in: tuple[str, ...]


@dataclass(eq=False)
class MoreThanReceived(Refusal):
    """No more goes back than came in."""

    name: str
    most: Money


@dataclass(eq=False)
class NothingOpen(Refusal):
    """It is paid in full already."""

    called: str


@dataclass(eq=False)
class InvoiceOfAnother(Refusal):
    """That invoice is not for this student."""

    called: str
    name: str
