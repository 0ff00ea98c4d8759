"""Open appeals in SQL; their words are sealed as the student's."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.attendance.open_appeal import OpenAppeal
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.appeals import appeal as table

WORDS = "appeal.words"

_here = table.c.organisation_id == organisation_said
_there = table.c.session_id == bindparam("session")
_this = (_here, _there, table.c.student_id == bindparam("student"))
_is_old = (table.c.at < bindparam("before"), table.c.shown.is_(False))
_one = select(table).where(*_this)
_of_session = select(table).where(_here, _there).order_by(table.c.at)
_before = select(table).where(_here, *_is_old).order_by(table.c.at)
_with_some = select(table.c.organisation_id).where(*_is_old).distinct()
_drop, _keep = delete(table).where(*_this), insert(table)


class SqlAppeals(Repository):
    def keep(self, organisation: OrganisationId, appeal: OpenAppeal) -> None:
        self.drop(organisation, appeal.session, appeal.student)
        owner = Owner(organisation, appeal.student)
        words = self.vault.seal(owner, appeal.words, about=WORDS, row=appeal.session)
        row = {
            "organisation_id": organisation,
            "session_id": appeal.session,
            "student_id": appeal.student,
            "at": appeal.at,
            "words": words,
            "shown": appeal.shown,
        }
        self.connection.execute(_keep, row)

    def find(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> OpenAppeal | None:
        said = {"organisation": organisation, "session": session, "student": student}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return self._appeal(organisation, row) if row else None

    def drop(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> None:
        said = {"organisation": organisation, "session": session, "student": student}
        self.connection.execute(_drop, said)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[OpenAppeal]:
        said = {"organisation": organisation, "session": session}
        rows = self.connection.execute(_of_session, said).mappings()
        return [self._appeal(organisation, row) for row in rows]

    def before(self, organisation: OrganisationId, at: datetime) -> list[OpenAppeal]:
        said = {"organisation": organisation, "before": at}
        rows = self.connection.execute(_before, said).mappings()
        return [self._appeal(organisation, row) for row in rows]

    def with_some_before(self, at: datetime) -> list[OrganisationId]:
        return list(self.connection.execute(_with_some, {"before": at}).scalars())

    def _appeal(self, organisation: OrganisationId, row: RowMapping) -> OpenAppeal:
        owner = Owner(organisation, row["student_id"])
        session = row["session_id"]
        words = self.vault.open(owner, row["words"], about=WORDS, row=session)
        return OpenAppeal(
            session, row["student_id"], row["at"], words or "", row["shown"]
        )
