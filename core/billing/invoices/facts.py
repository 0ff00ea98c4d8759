"""What invoices tell the rest of the house."""

from dataclasses import dataclass

from core.application import Fact
from core.billing.invoices.model import Invoice, Run


@dataclass(frozen=True, slots=True)
class InvoicesMade(Fact):
    """All of a run that nobody had looked at before it was made."""

    run: Run


@dataclass(frozen=True, slots=True)
class InvoiceSent(Fact):
    invoice: Invoice


@dataclass(frozen=True, slots=True)
class InvoiceCredited(Fact):
    """Something need not be paid of it after all."""

    invoice: Invoice
