"""Rates, charges and payments in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    RowMapping,
    Select,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from core.billing.model import Charge, Payment, PaymentId, Rate, RateId
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.sessions.model import SessionId
from storage.insert import insert_together
from storage.money import columns
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.billing import charge as charges
from storage.tables.billing import payment as payments
from storage.tables.billing import rate as rates

NOTE = "payment.note"

_rates = select(rates).where(
    rates.c.organisation_id == organisation_said, rates.c.deleted_at.is_(None)
)
_rate = _rates.where(rates.c.id == bindparam("rate"))
_rates_of = _rates.where(
    rates.c.student_id.in_(bindparam("students", expanding=True))
).order_by(rates.c.since, rates.c.id)
_remove_rate = (
    update(rates)
    .where(rates.c.organisation_id == organisation_said)
    .where(rates.c.id == bindparam("rate"))
    .values(deleted_at=bindparam("at"))
)
_add_rate, _add_payment = insert(rates), insert(payments)
_of_session = (
    select(charges)
    .where(charges.c.organisation_id == organisation_said)
    .where(charges.c.session_id == bindparam("session"))
    .order_by(charges.c.student_id, charges.c.number)
)


def _within(table: Table) -> Select[Any]:
    return (
        select(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.on >= bindparam("first"), table.c.on <= bindparam("last"))
    )


def _sums(table: Table) -> Select[Any]:
    return (
        select(
            table.c.student_id,
            table.c.amount_currency,
            func.sum(table.c.amount_minor).label("minor"),
        )
        .where(table.c.organisation_id == organisation_said)
        .group_by(table.c.student_id, table.c.amount_currency)
        .order_by(table.c.student_id, table.c.amount_currency)
    )


_charges_within, _payments_within = (
    _within(charges).order_by(charges.c.on, charges.c.at, charges.c.number),
    _within(payments).order_by(payments.c.on, payments.c.at, payments.c.id),
)
_charges_of = _charges_within.where(charges.c.student_id == bindparam("student"))
_payments_of = _payments_within.where(payments.c.student_id == bindparam("student"))
_charge_sums, _payment_sums = _sums(charges), _sums(payments)
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


class SqlRates(Repository):
    def add(self, organisation: OrganisationId, rate: Rate) -> None:
        row = {"id": rate.id, "student_id": rate.student, "since": rate.since}
        money = columns("hourly", rate.hourly)
        self.connection.execute(
            _add_rate, {"organisation_id": organisation, **row, **money}
        )

    def find(self, organisation: OrganisationId, rate: RateId) -> Rate | None:
        said = {"organisation": organisation, "rate": rate}
        row = self.connection.execute(_rate, said).mappings().one_or_none()
        return None if row is None else _rate_of(row)

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Rate]:
        return [
            _rate_of(row)
            for some in in_parts(students)
            for row in self.connection.execute(
                _rates_of, {"organisation": organisation, "students": some}
            ).mappings()
        ]

    def remove(self, organisation: OrganisationId, rate: RateId, at: datetime) -> None:
        said = {"organisation": organisation, "rate": rate, "at": at}
        self.connection.execute(_remove_rate, said)


class SqlCharges(Repository):
    def add(self, organisation: OrganisationId, *made: Charge) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "id": charge.id,
                "session_id": charge.session,
                "student_id": charge.student,
                "on": charge.on,
                "number": charge.number,
                "at": charge.at,
                **columns("amount", charge.amount),
            }
            for charge in made
        ]
        if rows:
            insert_together(self.connection, charges, rows)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Charge]:
        said = {"organisation": organisation, "session": session}
        found = self.connection.execute(_of_session, said).mappings()
        return [_charge(row) for row in found]

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Charge]:
        asked = _charges_within if student is None else _charges_of
        said = _said(organisation, period, student)
        return [_charge(row) for row in self.connection.execute(asked, said).mappings()]

    def sums(self, organisation: OrganisationId) -> list[tuple[PersonId, Money]]:
        found = self.connection.execute(_charge_sums, {"organisation": organisation})
        return [_sum(row) for row in found.mappings()]


class SqlPayments(Repository):
    def add(self, organisation: OrganisationId, payment: Payment) -> None:
        owner = Owner(organisation, payment.student)
        note = self.vault.seal(owner, payment.note or None, about=NOTE, row=payment.id)
        row = {
            "organisation_id": organisation,
            "id": payment.id,
            "student_id": payment.student,
            "on": payment.on,
            "at": payment.at,
            "method": payment.method[:20],
            "note": note,
            "reverses": payment.reverses,
            **columns("amount", payment.amount),
        }
        self.connection.execute(_add_payment, row)

    def hold(self, organisation: OrganisationId, payment: PaymentId) -> Payment | None:
        said = {"organisation": organisation, "payment": payment}
        row = self.connection.execute(_payment, said).mappings().one_or_none()
        if row is None or self.connection.execute(_reversal, said).first():
            return None
        return self._payment(row)

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Payment]:
        asked = _payments_within if student is None else _payments_of
        found = self.connection.execute(asked, _said(organisation, period, student))
        return [self._payment(row) for row in found.mappings().all()]

    def sums(self, organisation: OrganisationId) -> list[tuple[PersonId, Money]]:
        found = self.connection.execute(_payment_sums, {"organisation": organisation})
        return [_sum(row) for row in found.mappings()]

    def _payment(self, row: RowMapping) -> Payment:
        owner = Owner(row["organisation_id"], row["student_id"])
        note = self.vault.open(owner, row["note"], about=NOTE, row=row["id"])
        return Payment(
            row["id"],
            row["student_id"],
            _money(row),
            row["on"],
            row["at"],
            row["method"],
            note or "",
            row["reverses"],
        )


def _said(
    organisation: OrganisationId, period: Period, student: UUID | None
) -> dict[str, Any]:
    days = {"first": period.first, "last": period.last}
    one = {} if student is None else {"student": student}
    return {"organisation": organisation, **days, **one}


def _money(row: RowMapping) -> Money:
    return Money(row["amount_minor"], row["amount_currency"])


def _sum(row: RowMapping) -> tuple[PersonId, Money]:
    """PostgreSQL adds integers up to a decimal."""
    return row["student_id"], Money(int(row["minor"]), row["amount_currency"])


def _rate_of(row: RowMapping) -> Rate:
    hourly = Money(row["hourly_minor"], row["hourly_currency"])
    return Rate(row["id"], row["student_id"], hourly, row["since"])


def _charge(row: RowMapping) -> Charge:
    return Charge(
        row["id"],
        row["session_id"],
        row["student_id"],
        _money(row),
        row["on"],
        row["number"],
        row["at"],
    )
