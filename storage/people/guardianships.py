"""Who looks after whom, in SQL."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.people.model import Guardianship
from storage.quick import Quick
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.people import guardianship as table

_kept = (
    select(table)
    .where(table.c.organisation_id == organisation_said, table.c.ended_at.is_(None))
    .order_by(table.c.guardian_id, table.c.student_id)
)
_of_guardian = Quick(_kept.where(table.c.guardian_id == bindparam("person")))
_of_students = _kept.where(table.c.student_id.in_(bindparam("people", expanding=True)))
_this = (
    table.c.organisation_id == organisation_said,
    table.c.guardian_id == bindparam("guardian"),
    table.c.student_id == bindparam("student"),
)
_drop, _add = delete(table).where(*_this), insert(table)
_end = update(table).where(*_this).values(ended_at=bindparam("at"))


class SqlGuardianships(Repository):
    def add(self, organisation: OrganisationId, guardianship: Guardianship) -> None:
        """Instead of one between the same two that ended."""
        kept, days = guardianship, guardianship.days
        said = {
            "organisation": organisation,
            "guardian": kept.guardian,
            "student": kept.student,
        }
        self.connection.execute(_drop, said)
        row = {
            "organisation_id": organisation,
            "guardian_id": kept.guardian,
            "student_id": kept.student,
            "first": days and days.first,
            "last": days and days.last,
            "may_consent": kept.may_consent,
            "pays": kept.pays,
        }
        self.connection.execute(_add, row)

    def end(
        self,
        organisation: OrganisationId,
        guardian: PersonId,
        student: PersonId,
        at: datetime,
    ) -> None:
        said = {"guardian": guardian, "student": student, "at": at}
        self.connection.execute(_end, {"organisation": organisation, **said})

    def of_guardian(
        self, organisation: OrganisationId, guardian: PersonId
    ) -> list[Guardianship]:
        said = {"organisation": organisation, "person": guardian}
        return list(map(_guardianship, _of_guardian.mappings(self.connection, said)))

    def of_students(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Guardianship]:
        return [
            _guardianship(row)
            for some in in_parts(students)
            for row in self.connection.execute(
                _of_students, {"organisation": organisation, "people": some}
            ).mappings()
        ]


def _guardianship(row: Mapping[Any, Any]) -> Guardianship:
    first = row["first"]
    return Guardianship(
        row["guardian_id"],
        row["student_id"],
        None if first is None else Period(first, row["last"]),
        row["may_consent"],
        row["pays"],
    )
