"""Who makes up for a session when, in SQL."""

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.changing.makeups import MadeUp
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.sessions import session, session_person

_of = (
    select(session_person.c.person_id, session_person.c.starts_at)
    .join(
        session,
        (session.c.organisation_id == session_person.c.organisation_id)
        & (session.c.id == session_person.c.session_id),
    )
    .where(
        session.c.organisation_id == organisation_said,
        session.c.makes_up_id == bindparam("missed"),
        session.c.deleted_at.is_(None),
        session.c.state != "cancelled",
        session_person.c.teaches.is_(False),
    )
    .order_by(session_person.c.starts_at, session_person.c.person_id)
)


class SqlMakeups(Repository):
    def of(self, organisation: OrganisationId, session: SessionId) -> list[MadeUp]:
        said = {"organisation": organisation, "missed": session}
        rows = self.connection.execute(_of, said)
        return [MadeUp(PersonId(who), start) for who, start in rows]
