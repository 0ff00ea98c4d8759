"""What invoices tell the rest of the house."""

from dataclasses import dataclass

from core.application import Fact
from core.billing.invoices.model import Run


@dataclass(frozen=True, slots=True)
class InvoicesMade(Fact):
    """All of a run that nobody had looked at before it was made."""

    run: Run
