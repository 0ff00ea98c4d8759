"""Income added up in SQL."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Select, func, select
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from core.billing.model import Charge, PaymentKind
from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.reporting.income.model import Grouping, Of
from storage.billing.charges import charge_of
from storage.repository import Repository
from storage.tables.billing import charge as charges
from storage.tables.billing import payment as payments

_COLUMNS: dict[Grouping, Column[Any]] = {
    Grouping.STUDENT: charges.c.student_id,
    Grouping.TUTOR: charges.c.tutor_id,
    Grouping.CLASS: charges.c.class_id,
    Grouping.COURSE: charges.c.course_id,
}
A_QUARTER = timedelta(days=92)
_EARNED = func.sum(charges.c.earned_minor)
_ROWS = func.count(func.nullif(charges.c.earned_minor, 0))
"""Those by which something was earned, as `_earning` has them."""


class SqlIncomeSums(Repository):
    def earned(self, organisation: OrganisationId, of: Of) -> list[Money]:
        currency = charges.c.amount_currency
        asked = _of(select(currency, _EARNED), organisation, of)
        found = self.connection.execute(asked.group_by(currency).order_by(currency))
        return [Money(int(minor), each) for each, minor in found]

    def received(self, organisation: OrganisationId, of: Of) -> list[Money]:
        currency = payments.c.amount_currency
        asked = (
            select(currency, func.sum(payments.c.amount_minor))
            .where(payments.c.organisation_id == organisation)
            .where(payments.c.on >= of.period.first, payments.c.on <= of.period.last)
            .where(payments.c.kind != PaymentKind.WRITE_OFF.value)
            .group_by(currency)
            .order_by(currency)
        )
        if of.student is not None:
            asked = asked.where(payments.c.student_id == of.student)
        return [
            Money(int(minor), each) for each, minor in self.connection.execute(asked)
        ]

    def by_day(
        self, organisation: OrganisationId, of: Of
    ) -> list[tuple[date, Money, int]]:
        return self._by(charges.c.on, organisation, of)

    def by_what(
        self, organisation: OrganisationId, of: Of, grouping: Grouping
    ) -> list[tuple[UUID | None, Money, int]]:
        return self._by(_COLUMNS[grouping], organisation, of)

    def rows(
        self, organisation: OrganisationId, of: Of, most: int | None
    ) -> Sequence[Charge]:
        asked = _earning(_of(select(charges), organisation, of)).order_by(
            charges.c.on, charges.c.at, charges.c.number, charges.c.id
        )
        found = self.connection.execute(asked if most is None else asked.limit(most))
        return [charge_of(row) for row in found.mappings()]

    def _by(
        self, column: Column[Any], organisation: OrganisationId, of: Of
    ) -> list[tuple[Any, Money, int]]:
        currency, here = charges.c.amount_currency, charges.c.organisation_id
        day: ColumnElement[date] = charges.c.on
        if self._is_read_in_groups(column, of):
            day = UnaryExpression(day, operator=custom_op("+"), type_=day.type)
        asked = _of(select(column, currency, _EARNED, _ROWS), organisation, of, day)
        found = self.connection.execute(asked.group_by(here, column, currency))
        return [
            (key, Money(int(minor), each), rows) for key, each, minor, rows in found
        ]

    def _is_read_in_groups(self, column: Column[Any], of: Of) -> bool:
        """All there is, already in groups, rather than some days to be sorted.

        Of a million rows SQLite takes a sixth of the time; it does not find that out
        by itself, and a day with a plus is no reason for it to begin with days.
        """
        is_sqlite = self.connection.dialect.name == "sqlite"
        is_long = of.period.last - of.period.first > A_QUARTER
        return is_sqlite and is_long and of.is_all and column is not charges.c.on


def _of(
    asked: Select[Any],
    organisation: OrganisationId,
    of: Of,
    day: ColumnElement[date] = charges.c.on,
) -> Select[Any]:
    said = {
        charges.c.student_id: of.student,
        charges.c.tutor_id: of.tutor,
        charges.c.class_id: of.group,
        charges.c.course_id: of.course,
    }
    asked = asked.where(charges.c.organisation_id == organisation)
    asked = asked.where(day >= of.period.first, day <= of.period.last)
    for column, value in said.items():
        if value is not None:
            asked = asked.where(column == value)
    return asked


def _earning(asked: Select[Any]) -> Select[Any]:
    """What was sold and is not earned yet is no row behind a figure."""
    return asked.where(charges.c.earned_minor != 0)
