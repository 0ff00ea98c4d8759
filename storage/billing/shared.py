"""What charges and payments are asked for in common."""

from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, Table, bindparam, func, select

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from storage.repository import organisation_said


def within(table: Table) -> Select[Any]:
    return (
        select(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.on >= bindparam("first"), table.c.on <= bindparam("last"))
    )


def sums(table: Table) -> Select[Any]:
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


def said(
    organisation: OrganisationId, period: Period, student: UUID | None
) -> dict[str, Any]:
    days = {"first": period.first, "last": period.last}
    one = {} if student is None else {"student": student}
    return {"organisation": organisation, **days, **one}


def amount_of(row: RowMapping) -> Money:
    return Money(row["amount_minor"], row["amount_currency"])


def sum_of(row: RowMapping) -> tuple[PersonId, Money]:
    """PostgreSQL adds integers up to a decimal."""
    return row["student_id"], Money(int(row["minor"]), row["amount_currency"])
