"""When tutors proved to be there, in SQL."""

from datetime import datetime

from sqlalchemy import bindparam, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.sessions import tutor_evidence as table

_since = (
    select(table.c.at)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("session"))
    .where(table.c.person_id == bindparam("tutor"))
    .where(table.c.at >= bindparam("since"))
    .limit(1)
)
_add = insert(table)


class SqlEvidenceOfTutors(Repository):
    def keep(
        self,
        organisation: OrganisationId,
        session: SessionId,
        tutor: PersonId,
        at: datetime,
    ) -> None:
        if self.since(organisation, session, tutor, at):
            return
        row = {"session_id": session, "person_id": tutor, "at": at}
        self.connection.execute(_add, {"organisation_id": organisation, **row})

    def since(
        self,
        organisation: OrganisationId,
        session: SessionId,
        tutor: PersonId,
        since: datetime,
    ) -> bool:
        said = {
            "organisation": organisation,
            "session": session,
            "tutor": tutor,
            "since": since,
        }
        return self.connection.execute(_since, said).first() is not None
