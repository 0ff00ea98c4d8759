"""What is left to pay of invoices that were sent, in SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, func, select

from core.billing.invoices.model import Document, Invoice, State
from core.billing.model import InvoiceId
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from storage.billing.invoices import SqlInvoices
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.invoices import allocation, invoice

_note = invoice.alias("note")
_credits = (
    select(func.coalesce(func.sum(_note.c.total_minor), 0))
    .where(_note.c.organisation_id == invoice.c.organisation_id)
    .where(_note.c.of_invoice == invoice.c.id)
    .scalar_subquery()
)
_towards = (
    select(func.coalesce(func.sum(allocation.c.amount_minor), 0))
    .where(allocation.c.organisation_id == invoice.c.organisation_id)
    .where(allocation.c.invoice_id == invoice.c.id)
    .scalar_subquery()
)
_sent = (
    select(
        invoice.c.id,
        invoice.c.student_id,
        invoice.c.currency,
        invoice.c.due_on,
        invoice.c.number,
        (invoice.c.total_minor + _credits).label("minor"),
    )
    .where(invoice.c.organisation_id == organisation_said)
    .where(invoice.c.kind == Document.INVOICE.value)
    .where(invoice.c.state.in_([State.SENT.value, State.CREDITED.value]))
)
standing = _sent.where(
    invoice.c.student_id == bindparam("student"),
    invoice.c.currency == bindparam("currency"),
)
_with_left = _sent.add_columns(
    (invoice.c.total_minor + _credits - _towards).label("left")
)
_left_of = _with_left.where(invoice.c.id.in_(bindparam("invoices", expanding=True)))
_open = _with_left.where(
    invoice.c.state == State.SENT.value,
    invoice.c.total_minor + _credits - _towards > 0,
).order_by(invoice.c.due_on, invoice.c.number)
_open_of = _open.where(invoice.c.student_id == bindparam("student"))


class SqlOpenAmounts(Repository):
    def open(
        self, organisation: OrganisationId, invoices: Sequence[InvoiceId]
    ) -> dict[InvoiceId, Money]:
        return {
            row.id: Money(int(row.left), row.currency)
            for some in in_parts(invoices)
            for row in self._run(_left_of, organisation, invoices=some)
        }

    def unpaid(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[Invoice, Money]]:
        one = {} if student is None else {"student": student}
        rows = self._run(_open if student is None else _open_of, organisation, **one)
        left = {row.id: Money(int(row.left), row.currency) for row in rows}
        books = SqlInvoices(self.connection, self.appended, self.vault)
        return [(each, left[each.id]) for each in books.some(organisation, list(left))]

    def _run(self, asked: Any, organisation: OrganisationId, **said: Any) -> list[Any]:
        told = {"organisation": organisation, **said}
        return list(self.connection.execute(asked, told).all())
