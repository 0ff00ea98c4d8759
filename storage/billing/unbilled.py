"""What was charged and stands on no invoice, in SQL."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, literal, select

from core.billing.invoices.model import Total
from core.billing.model import Charge
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from storage.billing.charges import charge_of
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import charge as charges
from storage.tables.invoices import hours_answer, invoice, invoice_line, to_invoice

_unclear = (
    select(literal(1))
    .where(hours_answer.c.organisation_id == charges.c.organisation_id)
    .where(hours_answer.c.session_id == charges.c.session_id)
    .where(hours_answer.c.student_id == charges.c.student_id)
    .where(hours_answer.c.state.in_(["asked", "disputed"]))
    .exists()
)
_waits = (
    (to_invoice.c.organisation_id == charges.c.organisation_id)
    & (to_invoice.c.charge_id == charges.c.id)
    & (to_invoice.c.organisation_id == organisation_said)
)
_open = (charges.c.on <= bindparam("until"), ~_unclear)
_student, _currency = to_invoice.c.student_id, charges.c.amount_currency
_totals = (
    select(
        _student,
        _currency,
        func.sum(charges.c.amount_minor).label("minor"),
        func.sum(charges.c.tax_minor).label("tax"),
        func.count().label("many"),
    )
    .join_from(to_invoice, charges, _waits)
    .where(*_open)
    .group_by(_student, _currency)
    .order_by(_student, _currency)
)
_these = (
    select(charges)
    .join_from(to_invoice, charges, _waits)
    .where(*_open)
    .where(_student.in_(bindparam("students", expanding=True)))
    .order_by(_student, charges.c.on, charges.c.at, charges.c.number)
)
_first = (
    select(_student)
    .where(to_invoice.c.organisation_id == organisation_said)
    .distinct()
    .order_by(_student)
    .limit(bindparam("most"))
)
_next = _first.where(_student > bindparam("after"))
_waiting = (
    select(_currency, func.sum(charges.c.amount_minor).label("minor"))
    .join_from(to_invoice, charges, _waits)
    .group_by(_currency)
)
_standing = (
    select(invoice.c.currency, func.sum(invoice_line.c.amount_minor).label("minor"))
    .join_from(
        invoice_line,
        invoice,
        (invoice.c.organisation_id == invoice_line.c.organisation_id)
        & (invoice.c.id == invoice_line.c.invoice_id),
    )
    .where(invoice_line.c.organisation_id == organisation_said)
    .where(invoice_line.c.dropped_at.is_(None))
    .group_by(invoice.c.currency)
)


class SqlUnbilled(Repository):
    def totals(self, organisation: OrganisationId, until: date) -> list[Total]:
        said = {"organisation": organisation, "until": until}
        return [
            Total(
                row.student_id,
                Money(int(row.minor), row.amount_currency),
                int(row.tax),
                row.many,
            )
            for row in self.connection.execute(_totals, said)
        ]

    def of(
        self, organisation: OrganisationId, until: date, students: Sequence[PersonId]
    ) -> list[Charge]:
        said = {"organisation": organisation, "until": until}
        return [
            charge_of(row)
            for some in in_parts(sorted(students))
            for row in self.connection.execute(
                _these, {**said, "students": some}
            ).mappings()
        ]

    def students(
        self, organisation: OrganisationId, after: PersonId | None, limit: int
    ) -> list[PersonId]:
        said = {"organisation": organisation, "most": limit}
        if after is None:
            return list(self.connection.execute(_first, said).scalars())
        return list(self.connection.execute(_next, {**said, "after": after}).scalars())

    def accounted(self, organisation: OrganisationId) -> list[Money]:
        said = {"organisation": organisation}
        return [
            Money(int(minor), currency)
            for asked in (_waiting, _standing)
            for currency, minor in self.connection.execute(asked, said)
        ]
