"""Reminders of invoices in SQL."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select

from core.billing.model import InvoiceId
from core.kernel.ids import OrganisationId
from storage.repository import Repository, organisation_said
from storage.tables.invoices import payment_reminder as table

_sent = select(table.c.at).where(
    table.c.organisation_id == organisation_said,
    table.c.invoice_id == bindparam("invoice"),
)
_add = insert(table)


class SqlReminders(Repository):
    def sent(self, organisation: OrganisationId, invoice: InvoiceId) -> datetime | None:
        said = {"organisation": organisation, "invoice": invoice}
        return self.connection.execute(_sent, said).scalar_one_or_none()

    def add(
        self, organisation: OrganisationId, invoice: InvoiceId, at: datetime
    ) -> None:
        row = {"organisation_id": organisation, "invoice_id": invoice, "at": at}
        self.connection.execute(_add, row)
