"""What billing tells the rest of the house."""

from dataclasses import dataclass

from core.application import Fact
from core.billing.model import Charge, InvoiceId, Payment


@dataclass(frozen=True, slots=True)
class Charged(Fact):
    """Charges were added, corrections among them."""

    charges: tuple[Charge, ...]


@dataclass(frozen=True, slots=True)
class PaymentTaken(Fact):
    payment: Payment
    closed: tuple[InvoiceId, ...] = ()
    """Invoices that are paid in full by it."""
