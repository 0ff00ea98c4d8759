"""Registers in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Executable,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from core.attendance.model import RegisterEntry, Standing, Status
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.doubts import doubt
from storage.insert import insert_together
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
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
    "kept",
    "reason",
)
REASON = "register_entry.reason"

_kept = select(*(table.c[name] for name in COLUMNS))
_of_session = (
    _kept.where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("session"))
    .order_by(table.c.student_id)
)
_of_sessions = (
    _kept.where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id.in_(bindparam("sessions", expanding=True)))
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
_history = (
    select(*(past.c[name] for name in COLUMNS))
    .where(past.c.organisation_id == organisation_said)
    .where(past.c.session_id == bindparam("session"))
    .where(past.c.student_id == bindparam("student"))
    .order_by(past.c.version)
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
_these = and_(
    table.c.organisation_id == organisation_said,
    table.c.session_id == bindparam("session"),
    table.c.student_id.in_(bindparam("students", expanding=True)),
)
_keep_past = insert(past).from_select(
    ["organisation_id", *COLUMNS],
    select(table.c.organisation_id, *(table.c[name] for name in COLUMNS)).where(_these),
)
_change = (
    update(table)
    .where(_these)
    .values(
        status=bindparam("to_status"),
        at=bindparam("to_at"),
        by_id=bindparam("to_by"),
        check_in_id=bindparam("to_check_in"),
        decide_by=bindparam("to_decide_by"),
        version=table.c.version + 1,
        kept=bindparam("to_kept"),
        reason=bindparam("to_reason"),
    )
)
BECOME = (
    *("to_status", "to_at", "to_by", "to_check_in", "to_decide_by"),
    *("to_kept", "to_reason"),
)
_ranked = (
    select(
        *(table.c[name] for name in COLUMNS),
        func.count().over(partition_by=table.c.status).label("alike"),
        func.row_number()
        .over(partition_by=table.c.status, order_by=table.c.student_id)
        .label("place"),
    )
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("session"))
    .subquery()
)
_standing = (
    select(_ranked)
    .where(_ranked.c.place <= bindparam("most"))
    .order_by(_ranked.c.student_id)
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
                **dict(zip(COLUMNS, self._row(organisation, e), strict=True)),
            }
            for e in entries
        ]
        if rows:
            insert_together(self.connection, table, rows)
        self._doubt(organisation, [(e.session, e.student) for e in entries])

    def change(
        self, organisation: OrganisationId, entries: Sequence[RegisterEntry]
    ) -> None:
        """One statement for all who become the same, as at the end of a session."""
        alike: dict[tuple[Any, ...], list[PersonId]] = defaultdict(list)
        for entry in entries:
            row = self._row(organisation, entry)
            session, student, *become = (*row[:7], *row[8:])
            alike[session, *become].append(student)
        for (session, *become), students in alike.items():
            for some in in_parts(students):
                said = {"organisation": organisation, "session": session}
                these = {**said, "students": some}
                self.connection.execute(_keep_past, these)
                to = dict(zip(BECOME, become, strict=True))
                self.connection.execute(_change, {**these, **to})
        self._doubt(organisation, [(e.session, e.student) for e in entries])

    def remove(
        self,
        organisation: OrganisationId,
        session: SessionId,
        students: Sequence[PersonId],
    ) -> None:
        which = [_said(organisation, session, student) for student in students]
        for forget in _forget if which else ():
            self.connection.execute(forget, which)
        self._doubt(organisation, [(session, student) for student in students])

    def _doubt(
        self,
        organisation: OrganisationId,
        changed: Sequence[tuple[SessionId, PersonId]],
    ) -> None:
        """One student of a session, as at a check-in; or else all of it at once."""
        by_session: dict[SessionId, set[PersonId]] = defaultdict(set)
        for session, student in changed:
            by_session[session].add(student)
        for session, students in by_session.items():
            one = students.pop() if len(students) == 1 else None
            doubt(self.appended, organisation, session, one)

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[RegisterEntry]:
        said = {"organisation": organisation, "session": session}
        return self._list(_of_session, said)

    def of_sessions(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> list[RegisterEntry]:
        found = [
            entry
            for some in in_parts(these)
            for entry in self._list(
                _of_sessions, {"organisation": organisation, "sessions": some}
            )
        ]
        return sorted(found, key=lambda entry: entry.student)

    def standing(
        self, organisation: OrganisationId, session: SessionId, *, most: int
    ) -> Standing:
        said = {"organisation": organisation, "session": session}
        found = self.connection.execute(_standing, {**said, "most": most}).all()
        return Standing(
            {Status(row.status): row.alike for row in found},
            tuple(self._entry(organisation, row[: len(COLUMNS)]) for row in found),
        )

    def find(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> RegisterEntry | None:
        found = self._list(_one, _said(organisation, session, student))
        return found[0] if found else None

    def history(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> list[RegisterEntry]:
        said = _said(organisation, session, student)
        return [*self._list(_history, said), *self._list(_one, said)]

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
        return [self._entry(said["organisation"], row) for row in found]

    def _row(
        self, organisation: OrganisationId, entry: RegisterEntry
    ) -> tuple[Any, ...]:
        """In the order of COLUMNS; why it was put right is sealed as the student's."""
        owner = Owner(organisation, entry.student)
        sealed = (
            self.vault.seal(owner, entry.reason, about=REASON, row=entry.session)
            if entry.reason
            else None
        )
        return (
            entry.session,
            entry.student,
            entry.status,
            entry.at,
            entry.by,
            entry.check_in,
            entry.decide_by,
            entry.version,
            entry.kept,
            sealed,
        )

    def _entry(self, organisation: OrganisationId, row: Sequence[Any]) -> RegisterEntry:
        *told, sealed = row  # in the order of COLUMNS, which is that of the fields
        entry = RegisterEntry(told[0], told[1], Status(told[2]), *told[3:])
        if sealed is None:
            return entry
        owner = Owner(organisation, entry.student)
        reason = self.vault.open(owner, sealed, about=REASON, row=entry.session)
        return replace(entry, reason=reason or "")


def _said(
    organisation: OrganisationId, session: SessionId, student: PersonId
) -> dict[str, Any]:
    return {"organisation": organisation, "session": session, "student": student}
