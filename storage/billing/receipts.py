"""Payments by what they say of themselves, in SQL."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select

from core.billing.model import PaymentId
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from storage.billing.payments import blind_reference
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import payment

_reversal = payment.alias("reversal")
_standing = (
    select(payment.c.id)
    .where(payment.c.organisation_id == organisation_said)
    .where(payment.c.reverses.is_(None))
    .where(
        ~select(_reversal.c.id)
        .where(_reversal.c.organisation_id == payment.c.organisation_id)
        .where(_reversal.c.reverses == payment.c.id)
        .exists()
    )
)
_same = _standing.where(
    payment.c.student_id == bindparam("student"),
    payment.c.amount_minor == bindparam("minor"),
    payment.c.amount_currency == bindparam("currency"),
    payment.c.on == bindparam("day"),
)
_base = func.substr(payment.c.imported_key, 1, 48)
_imported = (
    select(
        _base.label("key"),
        func.count().label("times"),
        func.count(_reversal.c.id).label("back"),
    )
    .select_from(
        payment.outerjoin(
            _reversal,
            (_reversal.c.organisation_id == payment.c.organisation_id)
            & (_reversal.c.reverses == payment.c.id),
        )
    )
    .where(
        payment.c.organisation_id == organisation_said,
        payment.c.imported_key.is_not(None),
        _base.in_(bindparam("keys", expanding=True)),
    )
    .group_by(_base)
)
_of_receipt = _standing.where(payment.c.receipt == bindparam("receipt"))
_known = (
    select(payment.c.student_id)
    .where(payment.c.organisation_id == organisation_said)
    .where(payment.c.reference_blind == bindparam("blind"))
    .distinct()
    .order_by(payment.c.student_id)
)


class SqlReceipts(Repository):
    def same(
        self, organisation: OrganisationId, student: PersonId, amount: Money, on: date
    ) -> bool:
        said = {
            "organisation": organisation,
            "student": student,
            "minor": amount.minor,
            "currency": amount.currency,
            "day": on,
        }
        return self.connection.execute(_same, said).first() is not None

    def imported(
        self, organisation: OrganisationId, keys: Sequence[str]
    ) -> dict[str, tuple[int, bool]]:
        return {
            row.key: (row.times, row.times > row.back)
            for some in in_parts(keys)
            for row in self.connection.execute(
                _imported, {"organisation": organisation, "keys": some}
            )
        }

    def of_receipt(
        self, organisation: OrganisationId, receipt: UUID
    ) -> list[PaymentId]:
        said = {"organisation": organisation, "receipt": receipt}
        return list(self.connection.execute(_of_receipt, said).scalars())

    def known_by(self, organisation: OrganisationId, reference: str) -> list[PersonId]:
        blind = blind_reference(self.vault, organisation, reference)
        if blind is None:
            return []
        said = {"organisation": organisation, "blind": blind}
        return list(self.connection.execute(_known, said).scalars())
