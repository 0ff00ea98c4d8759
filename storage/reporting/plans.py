"""Planned reports, in SQL."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.kernel.ids import ClassId, CourseId, OrganisationId, PersonId
from core.reporting.measures import Asked, By
from core.reporting.plans import Plan, PlanId
from storage.repository import Repository, organisation_said
from storage.tables.reports import report_plan as table

_here = table.c.organisation_id == organisation_said
_one = _here, table.c.id == bindparam("plan")
_find, _drop, _add = (
    select(table).where(*_one),
    delete(table).where(*_one),
    insert(table),
)
_of = (
    select(table)
    .where(_here, table.c.person_id == bindparam("person"), table.c.stopped.is_(None))
    .order_by(table.c.id)
)


class SqlPlans(Repository):
    def keep(self, organisation: OrganisationId, plan: Plan) -> None:
        self.connection.execute(_drop, {"organisation": organisation, "plan": plan.id})
        asked = {k: v if v is None else str(v) for k, v in asdict(plan.asked).items()}
        row = {
            "organisation_id": organisation,
            "id": plan.id,
            "person_id": plan.by,
            "asked": asked,
            "cron": plan.cron,
            "stopped": plan.stopped,
        }
        self.connection.execute(_add, row)

    def find(self, organisation: OrganisationId, plan: PlanId) -> Plan | None:
        said = {"organisation": organisation, "plan": plan}
        row = self.connection.execute(_find, said).mappings().one_or_none()
        return _plan(row) if row else None

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Plan]:
        said = {"organisation": organisation, "person": person}
        return [_plan(row) for row in self.connection.execute(_of, said).mappings()]


def _plan(row: RowMapping) -> Plan:
    kept: dict[str, Any] = row["asked"]
    ids = {
        name: UUID(kept[name]) if kept[name] else None
        for name in ("tutor", "student", "group", "course")
    }
    asked = Asked(
        kept["report"],
        kept["window"],
        By(kept["by"]) if kept["by"] else None,
        PersonId(ids["tutor"]) if ids["tutor"] else None,
        PersonId(ids["student"]) if ids["student"] else None,
        ClassId(ids["group"]) if ids["group"] else None,
        CourseId(ids["course"]) if ids["course"] else None,
    )
    return Plan(row["id"], row["person_id"], asked, row["cron"], row["stopped"])
