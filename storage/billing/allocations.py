"""What payments were put towards, in SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from core.billing.payments.model import Account, Allocated, Paid, Standing
from core.kernel.ids import OrganisationId, PersonId
from storage.billing.open_amounts import standing
from storage.repository import Repository, organisation_said
from storage.tables.billing import payment
from storage.tables.invoices import allocation

_reversal = payment.alias("reversal")
_live = (
    select(payment)
    .where(payment.c.organisation_id == organisation_said)
    .where(payment.c.student_id == bindparam("student"))
    .where(payment.c.amount_currency == bindparam("currency"))
    .where(payment.c.reverses.is_(None))
    .where(
        ~select(_reversal.c.id)
        .where(_reversal.c.organisation_id == payment.c.organisation_id)
        .where(_reversal.c.reverses == payment.c.id)
        .exists()
    )
)
_pairs = (
    select(
        allocation.c.payment_id,
        allocation.c.invoice_id,
        func.sum(allocation.c.amount_minor).label("minor"),
    )
    .join(
        payment,
        (payment.c.organisation_id == allocation.c.organisation_id)
        & (payment.c.id == allocation.c.payment_id),
    )
    .where(allocation.c.organisation_id == organisation_said)
    .where(payment.c.student_id == bindparam("student"))
    .where(payment.c.amount_currency == bindparam("currency"))
    .group_by(allocation.c.payment_id, allocation.c.invoice_id)
)
_numbers = (
    select(
        allocation.c.payment_id,
        allocation.c.invoice_id,
        func.max(allocation.c.number).label("last"),
    )
    .where(allocation.c.organisation_id == organisation_said)
    .where(allocation.c.payment_id.in_(bindparam("payments", expanding=True)))
    .group_by(allocation.c.payment_id, allocation.c.invoice_id)
)
_add = insert(allocation)


class SqlAllocations(Repository):
    def account(
        self, organisation: OrganisationId, student: PersonId, currency: str
    ) -> Account:
        said = {"organisation": organisation, "student": student, "currency": currency}
        return Account(
            student,
            currency,
            tuple(
                Paid(row.id, row.amount_minor, row.on, row.at, row.invoice_id)
                for row in self.connection.execute(_live, said)
            ),
            tuple(
                Standing(row.id, int(row.minor), row.due_on, row.number)
                for row in self.connection.execute(standing, said)
            ),
            tuple(
                Allocated(row.payment_id, row.invoice_id, int(row.minor))
                for row in self.connection.execute(_pairs, said)
            ),
        )

    def add(
        self,
        organisation: OrganisationId,
        currency: str,
        made: Sequence[Allocated],
        at: datetime,
    ) -> None:
        if not made:
            return
        payments = sorted({each.payment for each in made})
        said = {"organisation": organisation, "payments": payments}
        last = {
            (row.payment_id, row.invoice_id): row.last
            for row in self.connection.execute(_numbers, said)
        }
        rows = [
            {
                "organisation_id": organisation,
                "payment_id": each.payment,
                "invoice_id": each.invoice,
                "number": last.get((each.payment, each.invoice), 0) + 1,
                "amount_minor": each.minor,
                "amount_currency": currency,
                "at": at,
            }
            for each in made
        ]
        self.connection.execute(_add, rows)
