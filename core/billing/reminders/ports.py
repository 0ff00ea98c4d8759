"""What reminders need from the outside."""

from datetime import datetime
from typing import Protocol

from core.billing.model import InvoiceId
from core.kernel.ids import OrganisationId


class Reminders(Protocol):
    """One for each invoice, and no more."""

    def sent(
        self, organisation: OrganisationId, invoice: InvoiceId
    ) -> datetime | None: ...

    def add(
        self, organisation: OrganisationId, invoice: InvoiceId, at: datetime
    ) -> None: ...
