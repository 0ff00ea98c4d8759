"""Who confirmed which hours, in SQL; what somebody says of them is sealed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, insert, select

from core.billing.hours.model import Answer, Settled, State
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.invoices import hours_answer as table

NOTE = "hours_answer.note"

_here = table.c.organisation_id == organisation_said
_of_session = select(table).where(_here, table.c.session_id == bindparam("session"))
_one = _of_session.where(table.c.student_id == bindparam("student")).with_for_update()
_disputed = (
    select(table)
    .where(_here, table.c.state == State.DISPUTED.value)
    .order_by(table.c.asked_at, table.c.session_id, table.c.student_id)
)
_settled = select(table.c.session_id, table.c.student_id, table.c.minutes).where(
    _here,
    table.c.state == State.SETTLED.value,
    table.c.session_id.in_(bindparam("sessions", expanding=True)),
)
_forget = delete(table).where(_here, table.c.session_id == bindparam("session"))
_drop = _forget.where(table.c.student_id == bindparam("student"))
_add = insert(table)


class SqlHoursAnswers(Repository):
    def put(self, organisation: OrganisationId, answer: Answer) -> None:
        said = {
            "organisation": organisation,
            "session": answer.session,
            "student": answer.student,
        }
        self.connection.execute(_drop, said)
        owner = Owner(organisation, answer.student)
        note = self.vault.seal(
            owner, answer.note or None, about=NOTE, row=answer.session
        )
        row = {
            "organisation_id": organisation,
            "session_id": answer.session,
            "student_id": answer.student,
            "asked_at": answer.asked_at,
            "state": answer.state.value,
            "minutes": answer.minutes,
            "by_id": answer.by,
            "at": answer.at,
            "note": note,
        }
        self.connection.execute(_add, row)

    def hold(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> Answer | None:
        said = {"session": session, "student": student}
        return next(iter(self._some(_one, organisation, **said)), None)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Answer]:
        return self._some(_of_session, organisation, session=session)

    def settled(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> Settled:
        return {
            (row.session_id, row.student_id): row.minutes
            for some in in_parts(these)
            for row in self.connection.execute(
                _settled, {"organisation": organisation, "sessions": some}
            )
        }

    def disputed(self, organisation: OrganisationId) -> list[Answer]:
        return self._some(_disputed, organisation)

    def forget(self, organisation: OrganisationId, session: SessionId) -> None:
        said = {"organisation": organisation, "session": session}
        self.connection.execute(_forget, said)

    def _some(
        self, asked: Any, organisation: OrganisationId, **said: Any
    ) -> list[Answer]:
        told = {"organisation": organisation, **said}
        rows = self.connection.execute(asked, told).mappings().all()
        return [self._answer(row) for row in rows]

    def _answer(self, row: RowMapping) -> Answer:
        owner = Owner(row["organisation_id"], row["student_id"])
        note = self.vault.open(owner, row["note"], about=NOTE, row=row["session_id"])
        return Answer(
            row["session_id"],
            row["student_id"],
            row["asked_at"],
            row["minutes"],
            State(row["state"]),
            row["by_id"],
            row["at"],
            note or "",
        )
