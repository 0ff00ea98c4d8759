"""Payments in SQL; notes and references are sealed."""

from sqlalchemy import RowMapping, bindparam, insert, select

from core.billing.model import Payment, PaymentId, PaymentKind
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from storage.billing.shared import amount_of, said, sum_of, sums, within
from storage.money import columns
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.sealing.vault import Vault
from storage.tables.billing import payment as payments

NOTE, REFERENCE = "payment.note", "payment.reference"

_within = within(payments).order_by(payments.c.on, payments.c.at, payments.c.id)
_of_student = _within.where(payments.c.student_id == bindparam("student"))
_sums = sums(payments)
_sums_of = _sums.where(payments.c.student_id == bindparam("student"))
_add = insert(payments)
_payment = (
    select(payments)
    .where(payments.c.organisation_id == organisation_said)
    .where(payments.c.id == bindparam("payment"), payments.c.reverses.is_(None))
    .with_for_update()
)
_reversal = select(payments.c.id).where(
    payments.c.organisation_id == organisation_said,
    payments.c.reverses == bindparam("payment"),
)


class SqlPayments(Repository):
    def add(self, organisation: OrganisationId, payment: Payment) -> None:
        owner = Owner(organisation, payment.student)
        note = self.vault.seal(owner, payment.note or None, about=NOTE, row=payment.id)
        reference = self.vault.seal(
            owner, payment.reference or None, about=REFERENCE, row=payment.id
        )
        row = {
            "organisation_id": organisation,
            "id": payment.id,
            "student_id": payment.student,
            "payer_id": payment.payer,
            "kind": payment.kind.value,
            "on": payment.on,
            "at": payment.at,
            "method": payment.method[:20],
            "note": note,
            "invoice_id": payment.invoice,
            "receipt": payment.receipt,
            "reference": reference,
            "reference_blind": blind_reference(
                self.vault, organisation, payment.reference
            ),
            "imported_key": payment.imported_key,
            "reverses": payment.reverses,
            **columns("amount", payment.amount),
        }
        self.connection.execute(_add, row)

    def hold(self, organisation: OrganisationId, payment: PaymentId) -> Payment | None:
        asked = {"organisation": organisation, "payment": payment}
        row = self.connection.execute(_payment, asked).mappings().one_or_none()
        if row is None or self.connection.execute(_reversal, asked).first():
            return None
        return self._payment(row)

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Payment]:
        asked = _within if student is None else _of_student
        found = self.connection.execute(asked, said(organisation, period, student))
        return [self._payment(row) for row in found.mappings().all()]

    def sums(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[PersonId, Money]]:
        asked = _sums if student is None else _sums_of
        found = self.connection.execute(
            asked, {"organisation": organisation, "student": student}
        )
        return [sum_of(row) for row in found.mappings()]

    def _payment(self, row: RowMapping) -> Payment:
        owner = Owner(row["organisation_id"], row["student_id"])
        note = self.vault.open(owner, row["note"], about=NOTE, row=row["id"])
        reference = self.vault.open(
            owner, row["reference"], about=REFERENCE, row=row["id"]
        )
        return Payment(
            row["id"],
            row["student_id"],
            amount_of(row),
            row["on"],
            row["at"],
            row["method"],
            note or "",
            row["reverses"],
            PaymentKind(row["kind"]),
            row["payer_id"],
            row["invoice_id"],
            row["receipt"],
            reference or "",
            row["imported_key"],
        )


def blind_reference(
    vault: Vault, organisation: OrganisationId, reference: str
) -> bytes | None:
    """By it the same reference is found again: letters and figures count."""
    plain = "".join(each for each in reference.casefold() if each.isalnum())
    return vault.blind(organisation, plain, about=REFERENCE) if plain else None
