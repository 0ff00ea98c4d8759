"""Whether anybody was there, in SQL: all that sessions asks of a register."""

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.attendance import register_entry as table

_anybody = (
    select(table.c.student_id)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("session"))
    .where(table.c.status.in_(("present", "late")))
    .limit(1)
)


class SqlTurnedUp(Repository):
    def anybody(self, organisation: OrganisationId, session: SessionId) -> bool:
        said = {"organisation": organisation, "session": session}
        return self.connection.execute(_anybody, said).first() is not None
