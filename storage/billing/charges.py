"""Charges in SQL."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping, bindparam, select

from core.billing.model import Charge, Explained, Kind
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.sessions.model import SessionId
from storage.billing.shared import amount_of, said, sum_of, sums, within
from storage.insert import insert_together
from storage.money import columns
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import charge as charges
from storage.tables.invoices import to_invoice

_FIGURES = tuple(each.name for each in fields(Explained))
_of_session = (
    select(charges)
    .where(charges.c.organisation_id == organisation_said)
    .where(charges.c.session_id == bindparam("session"))
    .order_by(charges.c.student_id, charges.c.number)
)
_of_sessions = (
    select(charges)
    .where(charges.c.organisation_id == organisation_said)
    .where(charges.c.session_id.in_(bindparam("sessions", expanding=True)))
    .order_by(charges.c.student_id, charges.c.number)
)
_within = within(charges).order_by(charges.c.on, charges.c.at, charges.c.number)
_of_student = _within.where(charges.c.student_id == bindparam("student"))
_sums = sums(charges)
_sums_of = _sums.where(charges.c.student_id == bindparam("student"))


class SqlCharges(Repository):
    def add(self, organisation: OrganisationId, *made: Charge) -> None:
        rows = [charge_row(organisation, charge) for charge in made]
        if rows:
            insert_together(self.connection, charges, rows)
            insert_together(self.connection, to_invoice, list(map(waiting, rows)))

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Charge]:
        asked = {"organisation": organisation, "session": session}
        found = self.connection.execute(_of_session, asked).mappings()
        return [charge_of(row) for row in found]

    def of_sessions(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> list[Charge]:
        return [
            charge_of(row)
            for some in in_parts(these)
            for row in self.connection.execute(
                _of_sessions, {"organisation": organisation, "sessions": some}
            ).mappings()
        ]

    def within(
        self,
        organisation: OrganisationId,
        period: Period,
        student: PersonId | None = None,
    ) -> list[Charge]:
        asked = _within if student is None else _of_student
        found = self.connection.execute(asked, said(organisation, period, student))
        return [charge_of(row) for row in found.mappings()]

    def sums(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[tuple[PersonId, Money]]:
        asked = _sums if student is None else _sums_of
        found = self.connection.execute(
            asked, {"organisation": organisation, "student": student}
        )
        return [sum_of(row) for row in found.mappings()]


def waiting(row: dict[str, Any]) -> dict[str, Any]:
    """What was charged waits to be invoiced."""
    return {
        "organisation_id": row["organisation_id"],
        "student_id": row["student_id"],
        "charge_id": row["id"],
    }


def charge_row(organisation: OrganisationId, charge: Charge) -> dict[str, Any]:
    return {
        "organisation_id": organisation,
        "id": charge.id,
        "session_id": charge.session,
        "student_id": charge.student,
        "kind": charge.kind.value,
        "on": charge.on,
        "number": charge.number,
        "at": charge.at,
        "earned_minor": charge.earned.minor,
        "tax_minor": charge.tax,
        "minutes": charge.minutes,
        "rule_id": charge.rule,
        "package_id": charge.package,
        "reverses": charge.reverses,
        "tutor_id": charge.tutor,
        "class_id": charge.group,
        "course_id": charge.course,
        "explained": _told(charge.explained),
        **columns("amount", charge.amount),
    }


def _told(explained: Explained | None) -> dict[str, Any] | None:
    """Not `asdict`, which copies figures and takes longer than the rest of the row."""
    if explained is None:
        return None
    return {name: getattr(explained, name) for name in _FIGURES}


def charge_of(row: RowMapping) -> Charge:
    kind, amount, tax = Kind(row["kind"]), amount_of(row), row["tax_minor"]
    used = 0 if kind is Kind.PACKAGE else row["earned_minor"] - amount.minor + tax
    return Charge(
        row["id"],
        row["session_id"],
        row["student_id"],
        amount,
        row["on"],
        row["number"],
        row["at"],
        kind,
        used,
        tax,
        row["minutes"],
        row["rule_id"],
        row["package_id"],
        row["reverses"],
        row["tutor_id"],
        row["class_id"],
        row["course_id"],
        None if row["explained"] is None else Explained(**row["explained"]),
    )
