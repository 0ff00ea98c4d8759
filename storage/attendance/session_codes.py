"""Secrets behind rotating numbers, in SQL."""

from sqlalchemy import bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import session_code, wrong_code

SECRET = "session_code.secret"  # noqa: S105 -- a column's name

_secret = (
    select(session_code.c.secret)
    .where(session_code.c.organisation_id == organisation_said)
    .where(session_code.c.session_id == bindparam("session"))
)
_theirs = (
    wrong_code.c.organisation_id == organisation_said,
    wrong_code.c.session_id == bindparam("session"),
    wrong_code.c.person_id == bindparam("person"),
)
_wrong = select(wrong_code.c.times).where(*_theirs).with_for_update()
_once_more = update(wrong_code).where(*_theirs).values(times=wrong_code.c.times + 1)
_keep, _first = insert(session_code), insert(wrong_code)


class SqlSessionCodes(Repository):
    def secret(self, organisation: OrganisationId, session: SessionId) -> bytes | None:
        said = {"organisation": organisation, "session": session}
        sealed = self.connection.execute(_secret, said).scalar_one_or_none()
        owner = Owner(organisation)
        return self.vault.open_bytes(owner, sealed, about=SECRET, row=session)

    def keep_secret(
        self, organisation: OrganisationId, session: SessionId, secret: bytes
    ) -> None:
        owner = Owner(organisation)
        row = {
            "organisation_id": organisation,
            "session_id": session,
            "secret": self.vault.seal(owner, secret, about=SECRET, row=session),
        }
        self.connection.execute(_keep, row)

    def wrong(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> int:
        said = {"organisation": organisation, "session": session, "person": person}
        return self.connection.execute(_wrong, said).scalar_one_or_none() or 0

    def count_wrong(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None:
        said = {"organisation": organisation, "session": session, "person": person}
        if not self.connection.execute(_once_more, said).rowcount:
            row = {"session_id": session, "person_id": person, "times": 1}
            self.connection.execute(_first, {"organisation_id": organisation, **row})
