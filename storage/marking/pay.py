"""What tutors are paid an hour, in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, insert, select, update

from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.marking.pay.model import PayRate, PayRateId
from storage.repository import Repository, organisation_said
from storage.tables.sheets import pay_rate as table

_ever = (
    select(table)
    .where(table.c.organisation_id == organisation_said)
    .order_by(table.c.at.desc(), table.c.id)
)
_kept = _ever.where(table.c.deleted_at.is_(None))
_one = _kept.where(table.c.id == bindparam("rate"))
_add = insert(table)
_take_back = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("rate"))
    .values(deleted_at=bindparam("now"))
)


class SqlPayRates(Repository):
    def add(self, organisation: OrganisationId, rate: PayRate) -> None:
        row = {
            "organisation_id": organisation,
            "id": rate.id,
            "tutor_id": rate.tutor,
            "activity": rate.activity,
            "course_id": rate.course,
            "hourly_minor": rate.hourly.minor,
            "hourly_currency": rate.hourly.currency,
            "since": rate.since,
            "at": rate.at,
            "by": rate.by,
        }
        self.connection.execute(_add, row)

    def find(self, organisation: OrganisationId, rate: PayRateId) -> PayRate | None:
        found = self._list(_one, {"organisation": organisation, "rate": rate})
        return found[0] if found else None

    def every(self, organisation: OrganisationId) -> list[PayRate]:
        return self._list(_kept, {"organisation": organisation})

    def ever(
        self, organisation: OrganisationId
    ) -> list[tuple[PayRate, datetime | None]]:
        said = {"organisation": organisation}
        found = self.connection.execute(_ever, said).mappings()
        return [(_rate(row), row["deleted_at"]) for row in found]

    def take_back(
        self, organisation: OrganisationId, rate: PayRateId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "rate": rate, "now": at}
        self.connection.execute(_take_back, said)

    def _list(self, statement: Select[Any], said: dict[str, Any]) -> list[PayRate]:
        return [
            _rate(row) for row in self.connection.execute(statement, said).mappings()
        ]


def _rate(row: RowMapping) -> PayRate:
    return PayRate(
        row["id"],
        Money(row["hourly_minor"], row["hourly_currency"]),
        row["since"],
        row["at"],
        row["by"],
        row["tutor_id"],
        row["activity"],
        row["course_id"],
    )
