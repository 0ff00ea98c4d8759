"""What registers say of students over weeks, and of whom was told, in SQL."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from core.attendance.absence.streaks import Mark, Sort, Told
from core.attendance.model import Status
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import SessionId, State
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.attendance import register_entry as entries
from storage.tables.excuses import absence_trouble as table
from storage.tables.sessions import session as sessions

_marks = (
    select(
        entries.c.student_id,
        entries.c.session_id,
        sessions.c.planned_start,
        entries.c.status,
    )
    .join(
        sessions,
        (sessions.c.organisation_id == entries.c.organisation_id)
        & (sessions.c.id == entries.c.session_id),
    )
    .where(
        entries.c.organisation_id == organisation_said,
        sessions.c.deleted_at.is_(None),
        sessions.c.state != State.CANCELLED,
        sessions.c.planned_start >= bindparam("since"),
        sessions.c.planned_start < bindparam("until"),
    )
)
_of = _marks.where(
    entries.c.student_id.in_(bindparam("students", expanding=True))
).order_by(sessions.c.planned_start, entries.c.session_id)
_absent = (
    _marks.with_only_columns(entries.c.student_id)
    .where(entries.c.status == Status.ABSENT)
    .distinct()
    .order_by(entries.c.student_id)
)
_told = (
    select(table.c.student_id, table.c.sort, table.c.since)
    .where(table.c.organisation_id == organisation_said)
    .order_by(table.c.student_id, table.c.sort)
)
_told_of = _told.where(table.c.student_id.in_(bindparam("students", expanding=True)))
_drop = delete(table).where(
    table.c.organisation_id == organisation_said,
    table.c.student_id == bindparam("student"),
    table.c.sort == bindparam("which"),
)
_add = insert(table)


class SqlMarks(Repository):
    def absent(self, organisation: OrganisationId, span: Span) -> Sequence[PersonId]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        found = self.connection.execute(_absent, said).scalars()
        return [PersonId(each) for each in found]

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId], span: Span
    ) -> Mapping[PersonId, Sequence[Mark]]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        found: dict[PersonId, list[Mark]] = defaultdict(list)
        for some in in_parts(students):
            rows = self.connection.execute(_of, {**said, "students": some})
            for student, session, at, status in rows:
                mark = Mark(SessionId(session), at, Status(status))
                found[PersonId(student)].append(mark)
        return found


class SqlTroubles(Repository):
    def every(self, organisation: OrganisationId) -> Sequence[Told]:
        found = self.connection.execute(_told, {"organisation": organisation})
        return [Told(PersonId(row[0]), Sort(row[1]), row[2]) for row in found]

    def of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> Sequence[Told]:
        return [
            Told(PersonId(row[0]), Sort(row[1]), row[2])
            for some in in_parts(students)
            for row in self.connection.execute(
                _told_of, {"organisation": organisation, "students": some}
            )
        ]

    def add(self, organisation: OrganisationId, told: Told, at: datetime) -> None:
        row = {
            "organisation_id": organisation,
            "student_id": told.student,
            "sort": told.sort,
            "since": told.since,
            "at": at,
        }
        self.connection.execute(_add, row)

    def drop(self, organisation: OrganisationId, student: PersonId, sort: Sort) -> None:
        said = {"organisation": organisation, "student": student, "which": sort}
        self.connection.execute(_drop, said)
