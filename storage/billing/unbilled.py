"""What was charged and stands on no invoice, in SQL."""

from datetime import date

from sqlalchemy import bindparam, literal, select

from core.billing.model import Charge
from core.kernel.ids import OrganisationId, PersonId
from storage.billing.charges import charge_of
from storage.repository import Repository, organisation_said
from storage.tables.billing import charge as charges
from storage.tables.invoices import hours_answer, invoice_line

_unbilled = (
    select(charges)
    .where(charges.c.organisation_id == organisation_said)
    .where(charges.c.on <= bindparam("until"))
    .where(
        ~select(literal(1))
        .where(invoice_line.c.organisation_id == charges.c.organisation_id)
        .where(invoice_line.c.charge_id == charges.c.id)
        .where(invoice_line.c.dropped_at.is_(None))
        .exists()
    )
    .where(
        ~select(literal(1))
        .where(hours_answer.c.organisation_id == charges.c.organisation_id)
        .where(hours_answer.c.session_id == charges.c.session_id)
        .where(hours_answer.c.student_id == charges.c.student_id)
        .where(hours_answer.c.state.in_(["asked", "disputed"]))
        .exists()
    )
    .order_by(charges.c.student_id, charges.c.on, charges.c.at, charges.c.number)
)
_unbilled_of = _unbilled.where(charges.c.student_id == bindparam("student"))


class SqlUnbilled(Repository):
    def of(
        self,
        organisation: OrganisationId,
        until: date,
        student: PersonId | None = None,
    ) -> list[Charge]:
        asked = _unbilled if student is None else _unbilled_of
        one = {} if student is None else {"student": student}
        said = {"organisation": organisation, "until": until, **one}
        return [
            charge_of(row) for row in self.connection.execute(asked, said).mappings()
        ]
