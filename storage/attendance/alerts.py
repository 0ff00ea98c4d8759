"""Of whom a guardian was told that they are missing, in SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.excuses import absence_alert as table

_session = (
    table.c.organisation_id == organisation_said,
    table.c.session_id == bindparam("session"),
)
_of = select(table.c.student_id).where(*_session).order_by(table.c.student_id)
_drop = delete(table).where(*_session, table.c.student_id == bindparam("student"))
_add = insert(table)


class SqlAlerts(Repository):
    def add(
        self,
        organisation: OrganisationId,
        session: SessionId,
        student: PersonId,
        at: datetime,
    ) -> None:
        row = {
            "organisation_id": organisation,
            "session_id": session,
            "student_id": student,
            "at": at,
        }
        self.connection.execute(_add, row)

    def of(
        self, organisation: OrganisationId, session: SessionId
    ) -> Sequence[PersonId]:
        said = {"organisation": organisation, "session": session}
        return [PersonId(row) for row in self.connection.execute(_of, said).scalars()]

    def drop(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> None:
        said = {"organisation": organisation, "session": session, "student": student}
        self.connection.execute(_drop, said)
