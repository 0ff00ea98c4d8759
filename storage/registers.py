"""Registers in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Executable,
    Row,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from core.attendance.model import RegisterEntry, Status
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.attendance import register_entry as table
from storage.tables.attendance import register_past as past

COLUMNS = (
    "session_id",
    "student_id",
    "status",
    "at",
    "by_id",
    "check_in_id",
    "decide_by",
    "version",
)

_kept = select(*(table.c[name] for name in COLUMNS))
_of_session = (
    _kept.where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("session"))
    .order_by(table.c.student_id)
)
_this = and_(
    table.c.organisation_id == organisation_said,
    table.c.session_id == bindparam("session"),
    table.c.student_id == bindparam("student"),
)
_one = _kept.where(_this)
_before = (
    select(*(past.c[name] for name in COLUMNS))
    .where(past.c.organisation_id == organisation_said)
    .where(past.c.session_id == bindparam("session"))
    .where(past.c.student_id == bindparam("student"))
    .where(past.c.version == bindparam("of_version"))
)
_of_student = (
    _kept.where(table.c.organisation_id == organisation_said)
    .where(table.c.student_id == bindparam("student"))
    .where(table.c.at.is_not(None))
    .order_by(table.c.at.desc(), table.c.session_id)
    .limit(bindparam("most"))
)
_is_overdue = and_(table.c.status == "pending", table.c.decide_by <= bindparam("now"))
_overdue = (
    _kept.where(table.c.organisation_id == organisation_said, _is_overdue)
    .order_by(table.c.session_id, table.c.student_id)
    .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer
)
_with_some = select(table.c.organisation_id).where(_is_overdue).distinct()
_add = insert(table)
_keep_past = insert(past).from_select(
    ["organisation_id", *COLUMNS],
    select(table.c.organisation_id, *(table.c[name] for name in COLUMNS)).where(_this),
)
_change = (
    update(table)
    .where(_this)
    .values(
        status=bindparam("to_status"),
        at=bindparam("to_at"),
        by_id=bindparam("to_by"),
        check_in_id=bindparam("to_check_in"),
        decide_by=bindparam("to_decide_by"),
        version=table.c.version + 1,
    )
)
_forget = [
    delete(each).where(
        each.c.organisation_id == organisation_said,
        each.c.session_id == bindparam("session"),
        each.c.student_id == bindparam("student"),
    )
    for each in (past, table)
]


class SqlRegisters(Repository):
    def add(
        self, organisation: OrganisationId, entries: Sequence[RegisterEntry]
    ) -> None:
        rows = [
            {
                "organisation_id": organisation,
                **dict(zip(COLUMNS, _row(e), strict=True)),
            }
            for e in entries
        ]
        if rows:
            self.connection.execute(_add, rows)

    def change(
        self, organisation: OrganisationId, entries: Sequence[RegisterEntry]
    ) -> None:
        """A row at a time is what a driver's executemany makes of it in one go."""
        which = [_said(organisation, entry.session, entry.student) for entry in entries]
        to = ("to_status", "to_at", "to_by", "to_check_in", "to_decide_by")
        become = [
            {**said, **dict(zip(to, _row(entry)[2:-1], strict=True))}
            for said, entry in zip(which, entries, strict=True)
        ]
        if which:
            self.connection.execute(_keep_past, which)
            self.connection.execute(_change, become)

    def remove(
        self,
        organisation: OrganisationId,
        session: SessionId,
        students: Sequence[PersonId],
    ) -> None:
        which = [_said(organisation, session, student) for student in students]
        for forget in _forget if which else ():
            self.connection.execute(forget, which)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[RegisterEntry]:
        said = {"organisation": organisation, "session": session}
        return self._list(_of_session, said)

    def find(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> RegisterEntry | None:
        found = self._list(_one, _said(organisation, session, student))
        return found[0] if found else None

    def before(
        self, organisation: OrganisationId, entry: RegisterEntry
    ) -> RegisterEntry | None:
        said = _said(organisation, entry.session, entry.student)
        found = self._list(_before, {**said, "of_version": entry.version - 1})
        return found[0] if found else None

    def of_student(
        self, organisation: OrganisationId, student: PersonId, *, limit: int
    ) -> list[RegisterEntry]:
        said = {"organisation": organisation, "student": student, "most": limit}
        return self._list(_of_student, said)

    def overdue(
        self, organisation: OrganisationId, now: datetime
    ) -> list[RegisterEntry]:
        return self._list(_overdue, {"organisation": organisation, "now": now})

    def with_some_overdue(self, now: datetime) -> list[OrganisationId]:
        return list(self.connection.execute(_with_some, {"now": now}).scalars())

    def _list(self, statement: Executable, said: dict[str, Any]) -> list[RegisterEntry]:
        found = self.connection.execute(statement, said)
        return [_entry(row) for row in found]


def _said(
    organisation: OrganisationId, session: SessionId, student: PersonId
) -> dict[str, Any]:
    return {"organisation": organisation, "session": session, "student": student}


def _row(entry: RegisterEntry) -> tuple[Any, ...]:
    return (
        entry.session,
        entry.student,
        entry.status,
        entry.at,
        entry.by,
        entry.check_in,
        entry.decide_by,
        entry.version,
    )


def _entry(row: Row[Any]) -> RegisterEntry:
    told = tuple(row)  # in the order of COLUMNS, which is that of the fields
    return RegisterEntry(told[0], told[1], Status(told[2]), *told[3:])
