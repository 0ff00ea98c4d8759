"""Threads in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    RowMapping,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from core.kernel.actor import NOBODY
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.thread import Mark, Thread, ThreadId
from storage.repository import Repository, organisation_said
from storage.tables.threads import thread as table

_here = table.c.organisation_id == organisation_said
_this = and_(_here, table.c.id == bindparam("thread"))
_one = select(table).where(_this)
_add = insert(table)
_change = (
    update(table)
    .where(_this)
    .values(
        waits=bindparam("waiting"), closed_by_id=bindparam("by"), at=bindparam("now")
    )
)
_theirs = select(table).where(
    _here,
    or_(
        table.c.person_id == bindparam("person"),
        table.c.other_id == bindparam("person"),
    ),
)
_offices = and_(_here, table.c.other_id.is_(None))
_page = (
    select(table)
    .where(_offices)
    .order_by(table.c.at.desc(), table.c.id.desc())
    .limit(bindparam("most"))
)
_next = _page.where(
    or_(
        table.c.at < bindparam("then"),
        and_(table.c.at == bindparam("then"), table.c.id < bindparam("mark")),
    )
)
_waiting = (
    select(func.count())
    .select_from(table)
    .where(_offices, table.c.waits, table.c.closed_by_id.is_(None))
)


class SqlThreads(Repository):
    def find(self, organisation: OrganisationId, thread: ThreadId) -> Thread | None:
        said = {"organisation": organisation, "thread": thread}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else _thread(row)

    def keep(self, organisation: OrganisationId, thread: Thread, at: datetime) -> None:
        said = {"organisation": organisation, "thread": thread.id, "now": at}
        said |= {"waiting": thread.waits, "by": thread.closed_by}
        if self.connection.execute(_change, said).rowcount:
            return
        row = {
            "organisation_id": organisation,
            "id": thread.id,
            "person_id": None if thread.is_anonymous else thread.person,
            "other_id": thread.other,
            "waits": thread.waits,
            "closed_by_id": thread.closed_by,
            "at": at,
        }
        self.connection.execute(_add, row)

    def of(self, organisation: OrganisationId, person: PersonId) -> Sequence[Thread]:
        said = {"organisation": organisation, "person": person}
        found = self.connection.execute(_theirs, said).mappings()
        return [_thread(row) for row in found]

    def of_the_office(
        self, organisation: OrganisationId, *, before: Mark | None, limit: int
    ) -> Sequence[tuple[Thread, datetime]]:
        said: dict[str, Any] = {"organisation": organisation, "most": limit}
        page = _page
        if before is not None:
            page, said = _next, {**said, "then": before.at, "mark": before.id}
        found = self.connection.execute(page, said).mappings()
        return [(_thread(row), row["at"]) for row in found]

    def waiting(self, organisation: OrganisationId) -> int:
        said = {"organisation": organisation}
        return self.connection.execute(_waiting, said).scalar_one()


def _thread(row: RowMapping) -> Thread:
    person = row["person_id"] or NOBODY
    return Thread(row["id"], person, row["other_id"], row["waits"], row["closed_by_id"])
