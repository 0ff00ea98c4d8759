"""Planned reports, in SQL."""

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.reporting.plan import Plan, PlanId
from storage.reporting.asked import asked_of, kept_of
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
        row = {
            "organisation_id": organisation,
            "id": plan.id,
            "person_id": plan.by,
            "asked": kept_of(plan.asked),
            "every": plan.every,
            "stopped": plan.stopped,
            "audience": plan.to,
            "class_id": plan.group,
            "form": plan.form,
            "mail": plan.mail,
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
    return Plan(
        row["id"],
        row["person_id"],
        asked_of(row["asked"]),
        row["every"],
        row["stopped"],
        row["audience"],
        row["class_id"],
        row["form"],
        row["mail"],
    )
