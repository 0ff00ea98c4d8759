"""Packages, and what was taken out of them, in SQL."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, func, insert, select, update

from core.billing.model import Package, PackageId
from core.billing.packages.ports import Stock, Use
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from storage.insert import insert_together
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import charge as charges
from storage.tables.billing import package as packages
from storage.tables.billing import package_use as uses

_every = (
    select(packages)
    .where(packages.c.organisation_id == organisation_said)
    .where(packages.c.deleted_at.is_(None))
    .order_by(packages.c.bought_on, packages.c.at, packages.c.id)
)
_of_student = _every.where(packages.c.student_id == bindparam("student"))
_of = _every.where(packages.c.student_id.in_(bindparam("students", expanding=True)))
_held = _of.with_for_update()
_taken = (
    select(
        uses.c.package_id,
        func.sum(uses.c.minutes).label("taken"),
        func.sum(charges.c.earned_minor).label("worth"),
    )
    .join(
        charges,
        (charges.c.organisation_id == uses.c.organisation_id)
        & (charges.c.id == uses.c.charge_id),
    )
    .where(uses.c.organisation_id == organisation_said)
    .where(uses.c.package_id.in_(bindparam("packages", expanding=True)))
    .group_by(uses.c.package_id)
)
_remove = (
    update(packages)
    .where(packages.c.organisation_id == organisation_said)
    .where(packages.c.id == bindparam("package"))
    .values(deleted_at=bindparam("gone_at"))
)
_add = insert(packages)


class SqlPackages(Repository):
    def add(self, organisation: OrganisationId, package: Package) -> None:
        row = {
            "organisation_id": organisation,
            "id": package.id,
            "student_id": package.student,
            "course_id": package.course,
            "minutes": package.minutes,
            "price_minor": package.price.minor,
            "price_currency": package.price.currency,
            "tax_minor": package.tax,
            "bought_on": package.bought_on,
            "expires": package.expires,
            "low_at": package.low_at,
            "at": package.at,
        }
        self.connection.execute(_add, row)

    def remove(
        self, organisation: OrganisationId, package: PackageId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "package": package, "gone_at": at}
        self.connection.execute(_remove, said)

    def hold(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Stock]:
        return self._of(_held, organisation, students)

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Stock]:
        return self._of(_of, organisation, students)

    def every(
        self, organisation: OrganisationId, student: PersonId | None = None
    ) -> list[Stock]:
        if student is None:
            rows = self._rows(_every, organisation)
        else:
            rows = self._rows(_of_student, organisation, student=student)
        return self._stocked(organisation, rows)

    def use(self, organisation: OrganisationId, uses_: Sequence[Use]) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "charge_id": each.charge,
                "package_id": each.package,
                "minutes": each.minutes,
                "at": each.at,
            }
            for each in uses_
        ]
        if rows:
            insert_together(self.connection, uses, rows)

    def _of(
        self, asked: Any, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Stock]:
        rows = [
            row
            for some in in_parts(students)
            for row in self._rows(asked, organisation, students=some)
        ]
        return self._stocked(organisation, rows)

    def _rows(
        self, asked: Any, organisation: OrganisationId, **said: Any
    ) -> list[RowMapping]:
        found = self.connection.execute(asked, {"organisation": organisation, **said})
        return list(found.mappings())

    def _stocked(
        self, organisation: OrganisationId, rows: Sequence[RowMapping]
    ) -> list[Stock]:
        taken: dict[UUID, tuple[timedelta, int]] = {}
        for some in in_parts([row["id"] for row in rows]):
            for each in self._rows(_taken, organisation, packages=some):
                taken[each["package_id"]] = (each["taken"], int(each["worth"]))
        return [
            Stock(_package_of(row), *taken.get(row["id"], (timedelta(), 0)))
            for row in rows
        ]


def _package_of(row: RowMapping) -> Package:
    return Package(
        row["id"],
        row["student_id"],
        row["minutes"],
        Money(row["price_minor"], row["price_currency"]),
        row["bought_on"],
        row["at"],
        row["course_id"],
        row["expires"],
        row["tax_minor"],
        row["low_at"],
    )
