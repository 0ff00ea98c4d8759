"""Who was asked to teach for whom, in SQL."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from core.sessions.substitutes.substitution import Answer, Asked
from storage.repository import Repository, organisation_said
from storage.tables.sessions import substitution as table

_here = table.c.organisation_id == organisation_said
_theirs = table.c.session_id == bindparam("session")
_of_session = select(table).where(_here, _theirs).order_by(table.c.tutor_id)
_forget = delete(table).where(_here, _theirs, table.c.tutor_id == bindparam("tutor"))
_add = insert(table)


class SqlSubstitutions(Repository):
    def put(self, organisation: OrganisationId, asked: Sequence[Asked]) -> None:
        for each in asked:
            said = {"session": each.session, "tutor": each.tutor}
            self.connection.execute(_forget, {"organisation": organisation, **said})
            row = {
                "organisation_id": organisation,
                "session_id": each.session,
                "tutor_id": each.tutor,
                "instead_of_id": each.instead_of,
                "by_id": each.by,
                "at": each.at,
                "answer": each.answer,
            }
            self.connection.execute(_add, row)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Asked]:
        said = {"organisation": organisation, "session": session}
        return [
            Asked(
                session,
                PersonId(row["tutor_id"]),
                PersonId(row["instead_of_id"]),
                PersonId(row["by_id"]),
                row["at"],
                Answer(row["answer"]),
            )
            for row in self.connection.execute(_of_session, said).mappings()
        ]
