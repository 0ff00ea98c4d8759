"""What is due, in SQL."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, select, tuple_

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.due import Due
from storage.insert import insert_together
from storage.repository import Repository, organisation_said
from storage.tables.messaging import due as table

_subject = (
    table.c.organisation_id == organisation_said,
    table.c.rule == bindparam("by_rule"),
    table.c.subject == bindparam("about"),
)
_planned = select(table.c.next_at).where(*_subject)
_drop = delete(table).where(*_subject)
_done = _drop.where(table.c.person_id == bindparam("whom"))
_every = (
    select(table)
    .where(
        table.c.organisation_id == organisation_said,
        table.c.rule == bindparam("by_rule"),
    )
    .order_by(table.c.next_at, table.c.subject, table.c.person_id)
)
_of_person = _every.where(table.c.person_id == bindparam("whom"))
_key = ("organisation_id", "rule", "subject", "person_id")
_next = (
    select(*(table.c[name] for name in _key))
    .where(table.c.rule == bindparam("by_rule"), table.c.next_at <= bindparam("now"))
    .order_by(table.c.next_at, table.c.subject, table.c.person_id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer
    .cte("next")
)
_take = (
    delete(table)
    .where(tuple_(*(table.c[name] for name in _key)).in_(select(_next)))
    .returning(table)
)


class SqlDues(Repository):
    def plan(self, *dues: Due) -> None:
        rows = {}
        for due in dues:
            key = (due.organisation, due.rule, due.subject, due.person)
            rows[key] = {**dict(zip(_key, key, strict=True)), "next_at": due.at}
        if rows:
            insert_together(self.connection, table, [*rows.values()])

    def drop(self, organisation: OrganisationId, rule: str, subject: UUID) -> None:
        said = {"organisation": organisation, "by_rule": rule, "about": subject}
        self.connection.execute(_drop, said)

    def is_planned(
        self, organisation: OrganisationId, rule: str, subject: UUID
    ) -> bool:
        said = {"organisation": organisation, "by_rule": rule, "about": subject}
        return self.connection.execute(_planned, said).first() is not None

    def of_person(
        self, organisation: OrganisationId, rule: str, person: PersonId
    ) -> list[Due]:
        said = {"organisation": organisation, "by_rule": rule, "whom": person}
        return [_due(row) for row in self.connection.execute(_of_person, said)]

    def every(self, organisation: OrganisationId, rule: str) -> list[Due]:
        said = {"organisation": organisation, "by_rule": rule}
        return [_due(row) for row in self.connection.execute(_every, said)]

    def take(self, rule: str, now: datetime, limit: int) -> list[Due]:
        said = {"by_rule": rule, "now": now, "most": limit}
        taken = [_due(row) for row in self.connection.execute(_take, said)]
        return sorted(taken, key=lambda due: (due.at, due.subject, due.person))

    def done(self, *dues: Due) -> None:
        if dues:
            self.connection.execute(_done, [_this(due) for due in dues])


def _this(due: Due) -> dict[str, Any]:
    return {
        "organisation": due.organisation,
        "by_rule": due.rule,
        "about": due.subject,
        "whom": due.person,
    }


def _due(row: Any) -> Due:
    return Due(row.organisation_id, row.rule, row.subject, row.next_at, row.person_id)
