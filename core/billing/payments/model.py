"""How payments stand against invoices."""

from dataclasses import dataclass
from datetime import date, datetime

from core.billing.model import InvoiceId, PaymentId
from core.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment that stands: what was taken back, and what took it back, is none.

    Amounts are minor units of the one currency that is looked at.
    """

    payment: PaymentId
    minor: int
    on: date
    at: datetime
    invoice: InvoiceId | None = None
    """The one that it was said to be for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An invoice that was sent, and what is to be paid of it once it is credited."""

    invoice: InvoiceId
    minor: int
    due: date
    number: int


@dataclass(frozen=True, slots=True)
class Allocated:
    """So much of a payment is put towards an invoice; less than nothing: taken off."""

    payment: PaymentId
    invoice: InvoiceId
    minor: int


@dataclass(frozen=True, slots=True)
class Account:
    """All that bears on what one student has to pay in one currency."""

    student: PersonId
    currency: str
    paid: tuple[Paid, ...]
    standing: tuple[Standing, ...]
    allocated: tuple[Allocated, ...]
    """Net, one for each payment and invoice."""
