"""Years, terms and holidays in SQL."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Table, bindparam, insert, select, union_all, update

from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.organisation.model import Holiday, Term, Year
from storage.named import kept_by_version
from storage.repository import Repository, organisation_said
from storage.tables.organisation import holiday as holidays
from storage.tables.organisation import term as terms
from storage.tables.organisation import year as years


def _of(table: Table) -> Any:
    return (
        select(table)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.deleted_at.is_(None))
        .order_by(table.c.first, table.c.id)
    )


_years, _terms = _of(years), _of(terms)
_holidays = (
    _of(holidays)
    .where(holidays.c.first <= bindparam("until"))
    .where(holidays.c.last >= bindparam("since"))
)
_add_year, _add_term, _add_holiday = insert(years), insert(terms), insert(holidays)
_activate = (
    update(years)
    .where(years.c.organisation_id == organisation_said)
    .values(active=years.c.id == bindparam("year"))
)

_name = union_all(
    *(
        select(table.c.name)
        .where(table.c.organisation_id == organisation_said)
        .where(table.c.id == bindparam("gone"), table.c.deleted_at.is_(None))
        for table in (years, terms, holidays)
    )
)
_gone = [
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("gone"), table.c.deleted_at.is_(None))
    .values(deleted_at=bindparam("at"))
    for table in (years, terms, holidays)
]
_gone.append(  # a year's terms go with it
    update(terms)
    .where(terms.c.organisation_id == organisation_said)
    .where(terms.c.year_id == bindparam("gone"), terms.c.deleted_at.is_(None))
    .values(deleted_at=bindparam("at"))
)


class SqlAcademicCalendar(Repository):
    def add_year(self, organisation: OrganisationId, year: Year) -> None:
        row = {"id": year.id, "name": year.name, "active": year.active}
        self.connection.execute(_add_year, {**_days(organisation, year.days), **row})

    def years(self, organisation: OrganisationId) -> list[Year]:
        found = self.connection.execute(_years, {"organisation": organisation})
        return [
            Year(row["id"], row["name"], _period(row), row["active"])
            for row in found.mappings()
        ]

    def activate(self, organisation: OrganisationId, year: Year) -> None:
        said = {"organisation": organisation, "year": year.id}
        self.connection.execute(_activate, said)

    def remove(
        self, organisation: OrganisationId, dated: UUID, at: datetime
    ) -> str | None:
        said = {"organisation": organisation, "gone": dated}
        name: str | None = self.connection.execute(_name, said).scalar_one_or_none()
        for each in _gone:
            self.connection.execute(each, {**said, "at": at})
        self.renew_names(organisation)
        return name

    def add_term(self, organisation: OrganisationId, term: Term) -> None:
        row = {"id": term.id, "year_id": term.year, "name": term.name}
        self.connection.execute(_add_term, {**_days(organisation, term.days), **row})
        self.renew_names(organisation)

    @kept_by_version
    def terms(self, organisation: OrganisationId) -> list[Term]:
        found = self.connection.execute(_terms, {"organisation": organisation})
        return [
            Term(row["id"], row["year_id"], row["name"], _period(row))
            for row in found.mappings()
        ]

    def add_holiday(self, organisation: OrganisationId, holiday: Holiday) -> None:
        row = {"id": holiday.id, "site_id": holiday.site, "name": holiday.name}
        days = _days(organisation, holiday.days)
        self.connection.execute(_add_holiday, {**days, **row})

    def holidays(self, organisation: OrganisationId, within: Period) -> list[Holiday]:
        said = {
            "organisation": organisation,
            "since": within.first,
            "until": within.last,
        }
        return [
            Holiday(row["id"], row["name"], _period(row), row["site_id"])
            for row in self.connection.execute(_holidays, said).mappings()
        ]


def _days(organisation: OrganisationId, days: Period) -> dict[str, object]:
    return {"organisation_id": organisation, "first": days.first, "last": days.last}


def _period(row: RowMapping) -> Period:
    return Period(row["first"], row["last"])
