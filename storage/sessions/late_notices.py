"""Who is on the way and late, in SQL."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from core.sessions.telling.late import LateNotice
from storage.repository import Repository, organisation_said
from storage.tables.excuses import late_notice as table

_session = (
    table.c.organisation_id == organisation_said,
    table.c.session_id == bindparam("session"),
)
_of = select(table).where(*_session).order_by(table.c.at, table.c.person_id)
_drop = delete(table).where(*_session, table.c.person_id == bindparam("person"))
_keep = insert(table)


class SqlLateNotices(Repository):
    def keep(self, organisation: OrganisationId, notice: LateNotice) -> None:
        self.drop(organisation, notice.session, notice.person)
        row = {
            "organisation_id": organisation,
            "session_id": notice.session,
            "person_id": notice.person,
            "by_id": notice.by,
            "at": notice.at,
            "expected": notice.expected,
        }
        self.connection.execute(_keep, row)

    def drop(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None:
        said = {"organisation": organisation, "session": session, "person": person}
        self.connection.execute(_drop, said)

    def of(
        self, organisation: OrganisationId, session: SessionId
    ) -> Sequence[LateNotice]:
        said = {"organisation": organisation, "session": session}
        return [
            LateNotice(row.session_id, row.person_id, row.by_id, row.at, row.expected)
            for row in self.connection.execute(_of, said)
        ]
