"""Requests to be excused, in SQL; why is sealed with the student's own key."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, delete, insert, select, update

from core.attendance.excuses.model import Excuse, ExcuseId, ExcuseState, Made
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.excuses import excuse as table
from storage.tables.excuses import excused_entry as entries

WORDS = "excuse.words"

_here = table.c.organisation_id == organisation_said
_this = (_here, table.c.id == bindparam("excuse"))
_one = select(table).where(*_this)
_held = _one.with_for_update()
_of = (
    select(table)
    .where(_here, table.c.student_id.in_(bindparam("students", expanding=True)))
    .where(table.c.starts_at < bindparam("until"), table.c.ends_at > bindparam("since"))
    .where(table.c.state.in_(["asked", "approved"]))
    .order_by(table.c.at, table.c.id)
)
_open = (
    select(table)
    .where(_here, table.c.state == "asked")
    .order_by(table.c.at, table.c.id)
)
_add = insert(table)
_change = (
    update(table)
    .where(*_this)
    .values(
        words=bindparam("to_words"),
        state=bindparam("to_state"),
        decided_by_id=bindparam("to_decided_by"),
        decided_at=bindparam("to_decided_at"),
        version=bindparam("to_version"),
    )
)
_theirs = (
    entries.c.organisation_id == organisation_said,
    entries.c.excuse_id == bindparam("excuse"),
)
_made = select(entries).where(*_theirs).order_by(entries.c.session_id)
_drop_one = delete(entries).where(
    *_theirs, entries.c.session_id == bindparam("session")
)
_keep, _drop = insert(entries), delete(entries).where(*_theirs)


class SqlExcuses(Repository):
    def add(self, organisation: OrganisationId, excuse: Excuse) -> None:
        row = {
            "organisation_id": organisation,
            "id": excuse.id,
            "student_id": excuse.student,
            "by_id": excuse.by,
            "starts_at": excuse.span.start,
            "ends_at": excuse.span.end,
            "at": excuse.at,
            "session_id": excuse.session,
            "series_id": excuse.series,
            "words": self._sealed(organisation, excuse),
            "state": excuse.state,
            "decided_by_id": excuse.decided_by,
            "decided_at": excuse.decided_at,
            "version": excuse.version,
        }
        self.connection.execute(_add, row)

    def change(self, organisation: OrganisationId, excuse: Excuse) -> None:
        said = {
            "organisation": organisation,
            "excuse": excuse.id,
            "to_words": self._sealed(organisation, excuse),
            "to_state": excuse.state,
            "to_decided_by": excuse.decided_by,
            "to_decided_at": excuse.decided_at,
            "to_version": excuse.version,
        }
        self.connection.execute(_change, said)

    def find(self, organisation: OrganisationId, excuse: ExcuseId) -> Excuse | None:
        return self._only(_one, organisation, excuse)

    def hold(self, organisation: OrganisationId, excuse: ExcuseId) -> Excuse | None:
        return self._only(_held, organisation, excuse)

    def _only(
        self, statement: Select[Any], organisation: OrganisationId, excuse: ExcuseId
    ) -> Excuse | None:
        said = {"organisation": organisation, "excuse": excuse}
        row = self.connection.execute(statement, said).mappings().one_or_none()
        return None if row is None else self._excuse(organisation, row)

    def of(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId],
        within: Span,
    ) -> list[Excuse]:
        said: dict[str, Any] = {"organisation": organisation, "students": [*students]}
        span = {"since": within.start, "until": within.end}
        rows = self.connection.execute(_of, {**said, **span}).mappings().all()
        return [self._excuse(organisation, row) for row in rows]

    def open(self, organisation: OrganisationId) -> list[Excuse]:
        said = {"organisation": organisation}
        rows = self.connection.execute(_open, said).mappings().all()
        return [self._excuse(organisation, row) for row in rows]

    def made(self, organisation: OrganisationId, excuse: ExcuseId) -> list[Made]:
        said = {"organisation": organisation, "excuse": excuse}
        rows = self.connection.execute(_made, said)
        return [Made(SessionId(row.session_id), row.version) for row in rows]

    def keep_made(
        self, organisation: OrganisationId, excuse: ExcuseId, made: Sequence[Made]
    ) -> None:
        for each in made:
            said = {"organisation": organisation, "excuse": excuse}
            self.connection.execute(_drop_one, {**said, "session": each.session})
            row = {
                "organisation_id": organisation,
                "excuse_id": excuse,
                "session_id": each.session,
                "version": each.version,
            }
            self.connection.execute(_keep, row)

    def drop_made(self, organisation: OrganisationId, excuse: ExcuseId) -> None:
        said = {"organisation": organisation, "excuse": excuse}
        self.connection.execute(_drop, said)

    def _sealed(self, organisation: OrganisationId, excuse: Excuse) -> bytes:
        owner = Owner(organisation, excuse.student)
        words = {"reason": excuse.reason, "answer": excuse.answer}
        return self.vault.seal_json(owner, words, about=WORDS, row=excuse.id)

    def _excuse(self, organisation: OrganisationId, row: RowMapping) -> Excuse:
        owner = Owner(organisation, row["student_id"])
        words = self.vault.open_json(owner, row["words"], about=WORDS, row=row["id"])
        said: dict[str, str] = words or {}
        return Excuse(
            ExcuseId(row["id"]),
            PersonId(row["student_id"]),
            PersonId(row["by_id"]),
            Span(row["starts_at"], row["ends_at"]),
            row["at"],
            session=row["session_id"],
            series=row["series_id"],
            reason=said.get("reason", ""),
            state=ExcuseState(row["state"]),
            decided_by=row["decided_by_id"],
            decided_at=row["decided_at"],
            answer=said.get("answer", ""),
            version=row["version"],
        )
