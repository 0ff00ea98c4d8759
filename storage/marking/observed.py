"""When tutors were seen at work, in SQL."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId
from core.kernel.span import Span
from core.marking.observed.model import Observation
from storage.repository import Repository, organisation_said
from storage.tables.observed import observation as table

_here = table.c.organisation_id == organisation_said
_within = (
    select(table.c.tutor_id, table.c.at, table.c.course_id)
    .where(_here)
    .where(table.c.at >= bindparam("since"), table.c.at < bindparam("until"))
    .order_by(table.c.tutor_id, table.c.at)
)
_forget = delete(table).where(_here, table.c.at < bindparam("before"))
_add = insert(table)


class SqlObservations(Repository):
    def add(self, organisation: OrganisationId, seen: Observation) -> None:
        row = {
            "organisation_id": organisation,
            "id": uuid4(),
            "tutor_id": seen.tutor,
            "at": seen.at,
            "course_id": seen.course,
        }
        self.connection.execute(_add, row)

    def within(self, organisation: OrganisationId, span: Span) -> list[Observation]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        return [Observation(*row) for row in self.connection.execute(_within, said)]

    def forget(self, organisation: OrganisationId, before: datetime) -> None:
        said = {"organisation": organisation, "before": before}
        self.connection.execute(_forget, said)
