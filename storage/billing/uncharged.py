"""What was held and never charged, in SQL."""

from collections.abc import Sequence

from sqlalchemy import bindparam, false, literal, select

from core.billing.unpriced import Part
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import State
from storage.repository import Repository, organisation_said
from storage.tables.billing import charge
from storage.tables.sessions import session, session_person

_charged = (
    select(literal(1))
    .where(charge.c.organisation_id == session_person.c.organisation_id)
    .where(charge.c.session_id == session_person.c.session_id)
    .where(charge.c.student_id == session_person.c.person_id)
    .exists()
)
_uncharged = (
    select(session_person.c.session_id, session_person.c.person_id)
    .join(
        session,
        (session.c.organisation_id == session_person.c.organisation_id)
        & (session.c.id == session_person.c.session_id),
    )
    .where(session.c.organisation_id == organisation_said)
    .where(session.c.starts_at >= bindparam("start"))
    .where(session.c.starts_at < bindparam("end"))
    .where(session.c.state == State.COMPLETED.value)
    .where(session.c.deleted_at.is_(None), session_person.c.teaches == false())
    .where(~_charged)
    .order_by(session.c.starts_at, session.c.id)
    .limit(bindparam("most"))
)
_of_one = _uncharged.where(session_person.c.person_id == bindparam("student"))


class SqlUncharged(Repository):
    def of(
        self,
        organisation: OrganisationId,
        span: Span,
        student: PersonId | None,
        limit: int,
    ) -> Sequence[Part]:
        said = {"organisation": organisation, "start": span.start, "end": span.end}
        told = {**said, "most": limit, "student": student}
        asked = _uncharged if student is None else _of_one
        return [(row[0], row[1]) for row in self.connection.execute(asked, told)]
