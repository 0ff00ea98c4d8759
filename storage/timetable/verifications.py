"""What was verified of a timetable, in SQL."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from core.timetable.verifying import Verification
from storage.insert import insert_together
from storage.repository import Repository, organisation_said
from storage.tables.verifications import verification as table

_these = (
    table.c.organisation_id == organisation_said,
    table.c.session_id.in_(bindparam("sessions", expanding=True)),
)
_of, _before = select(table).where(*_these), delete(table).where(*_these)
_drop = delete(table).where(
    table.c.organisation_id == organisation_said,
    table.c.by_id == bindparam("person"),
    table.c.mark == bindparam("mark"),
)


class SqlVerifications(Repository):
    def keep(
        self, organisation: OrganisationId, verified: Sequence[Verification]
    ) -> None:
        if not verified:
            return
        sessions = [each.session for each in verified]
        said = {"organisation": organisation, "sessions": sessions}
        self.connection.execute(_before, said)
        rows = [
            {
                "organisation_id": organisation,
                "session_id": each.session,
                "plan": each.plan,
                "by_id": each.by,
                "at": each.at,
                "mark": each.mark,
            }
            for each in verified
        ]
        insert_together(self.connection, table, rows)

    def of(
        self, organisation: OrganisationId, sessions: Sequence[SessionId]
    ) -> Mapping[SessionId, Verification]:
        said = {"organisation": organisation, "sessions": list(sessions)}
        return {
            row.session_id: Verification(
                row.session_id, row.plan, PersonId(row.by_id), row.at, row.mark
            )
            for row in self.connection.execute(_of, said)
        }

    def drop(self, organisation: OrganisationId, by: PersonId, mark: UUID) -> int:
        said = {"organisation": organisation, "person": by, "mark": mark}
        return self.connection.execute(_drop, said).rowcount
