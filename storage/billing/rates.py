"""Rates in SQL."""

from collections.abc import Sequence
from datetime import UTC, datetime, time

from sqlalchemy import RowMapping, bindparam, insert, select, update

from core.billing.model import Per, Rate, RateId, What
from core.kernel.ids import OrganisationId, PersonId
from storage.billing.shared import amount_of
from storage.money import columns
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import rate as rates

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
    .values(deleted_at=bindparam("gone_at"))
)
_add_rate = insert(rates)


class SqlRates(Repository):
    def add(self, organisation: OrganisationId, rate: Rate) -> None:
        row = {
            "organisation_id": organisation,
            "id": rate.id,
            "what": What.PRICE.value,
            "student_id": rate.student,
            "weekdays": 0,
            "per": Per.HOUR.value,
            "percent_bp": 0,
            "since": rate.since,
            "why": "",
            "at": datetime.combine(rate.since, time(), UTC),
            **columns("amount", rate.hourly),
        }
        self.connection.execute(_add_rate, row)

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
        said = {"organisation": organisation, "rate": rate, "gone_at": at}
        self.connection.execute(_remove_rate, said)


def _rate_of(row: RowMapping) -> Rate:
    return Rate(row["id"], row["student_id"], amount_of(row), row["since"])
