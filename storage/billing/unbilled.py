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
from storage.tables.invoices import hours_answer, invoice_line

_billed = (
    select(literal(1))
    .where(invoice_line.c.organisation_id == charges.c.organisation_id)
    .where(invoice_line.c.charge_id == charges.c.id)
    .where(invoice_line.c.dropped_at.is_(None))
    .exists()
)
_unclear = (
    select(literal(1))
    .where(hours_answer.c.organisation_id == charges.c.organisation_id)
    .where(hours_answer.c.session_id == charges.c.session_id)
    .where(hours_answer.c.student_id == charges.c.student_id)
    .where(hours_answer.c.state.in_(["asked", "disputed"]))
    .exists()
)
_open = (
    charges.c.organisation_id == organisation_said,
    charges.c.on <= bindparam("until"),
    ~_billed,
    ~_unclear,
)
_key = (charges.c.student_id, charges.c.amount_currency)
_totals = (
    select(
        *_key,
        func.sum(charges.c.amount_minor).label("minor"),
        func.sum(charges.c.tax_minor).label("tax"),
        func.count().label("many"),
    )
    .where(*_open)
    .group_by(*_key)
    .order_by(*_key)
)
_these = (
    select(charges)
    .where(*_open)
    .where(charges.c.student_id.in_(bindparam("students", expanding=True)))
    .order_by(charges.c.student_id, charges.c.on, charges.c.at, charges.c.number)
)
_first = (
    select(charges.c.student_id)
    .where(charges.c.organisation_id == organisation_said)
    .distinct()
    .order_by(charges.c.student_id)
    .limit(bindparam("most"))
)
_next = _first.where(charges.c.student_id > bindparam("after"))


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

    def charged(
        self, organisation: OrganisationId, after: PersonId | None, limit: int
    ) -> list[PersonId]:
        said = {"organisation": organisation, "most": limit}
        if after is None:
            return list(self.connection.execute(_first, said).scalars())
        return list(self.connection.execute(_next, {**said, "after": after}).scalars())
