"""Programmes, departments and schools in SQL."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, insert, select, update

from core.curriculum.units import Level, Unit
from core.kernel.ids import OrganisationId, UnitId
from storage.named import kept_by_version
from storage.repository import Repository, organisation_said
from storage.tables.curriculum import unit as units

_here = select(units).where(units.c.organisation_id == organisation_said)
_kept = _here.where(units.c.deleted_at.is_(None))
_one = _kept.where(units.c.id == bindparam("unit"))
_gone = _here.where(units.c.deleted_at.is_not(None), units.c.id == bindparam("unit"))
_every = _kept.order_by(units.c.name, units.c.id)
_add = insert(units)
_this = update(units).where(
    units.c.organisation_id == organisation_said, units.c.id == bindparam("unit")
)
_change = _this.values(name=bindparam("called"), parent_id=bindparam("parent"))
_remove = _this.values(deleted_at=bindparam("at"))


class SqlUnits(Repository):
    def add(self, organisation: OrganisationId, unit: Unit) -> None:
        row = {
            "organisation_id": organisation,
            "id": unit.id,
            "name": unit.name,
            "level": unit.level,
            "parent_id": unit.parent,
        }
        self.connection.execute(_add, row)
        self.renew_names(organisation)

    def change(self, organisation: OrganisationId, unit: Unit) -> None:
        said = {"unit": unit.id, "called": unit.name, "parent": unit.parent}
        self.connection.execute(_change, {"organisation": organisation, **said})
        self.renew_names(organisation)

    def remove(self, organisation: OrganisationId, unit: UnitId, at: datetime) -> None:
        said = {"organisation": organisation, "unit": unit, "at": at}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def restore(self, organisation: OrganisationId, unit: UnitId) -> None:
        said = {"organisation": organisation, "unit": unit, "at": None}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def find(self, organisation: OrganisationId, unit: UnitId) -> Unit | None:
        said = {"organisation": organisation, "unit": unit}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else _unit(row)

    def removed(self, organisation: OrganisationId, unit: UnitId) -> Unit | None:
        said = {"organisation": organisation, "unit": unit}
        row = self.connection.execute(_gone, said).mappings().one_or_none()
        return None if row is None else _unit(row)

    @kept_by_version
    def every(self, organisation: OrganisationId) -> list[Unit]:
        found = self.connection.execute(_every, {"organisation": organisation})
        return [_unit(row) for row in found.mappings()]


def _unit(row: RowMapping) -> Unit:
    return Unit(row["id"], row["name"], Level(row["level"]), row["parent_id"])
