"""Sums of sessions and of students' months: kept, folded and counted again, in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    FromClause,
    Select,
    Table,
    Uuid,
    and_,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    union_all,
)

from core.kernel.ids import OrganisationId
from core.reporting.rollups.ports import Drift
from core.sessions.model import State
from storage.doubts import NOBODY, month_of
from storage.moments import month_start
from storage.reporting.counted import (
    in_doubt,
    months_in_doubt,
    sessions_counted,
    students_counted,
    students_during,
)
from storage.repository import AT_ONCE, Repository
from storage.tables.rollups import (
    SUMS,
    session_sums,
    student_month,
    students_todo,
    sums_todo,
)
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person as taking_part

DAYS = timedelta(days=32)
TO_A_SESSION = 10
"""Months of students that are counted anew beside it."""
COUNTS = ("held", "cancelled", "present", "late", "absent", "excused", "pending")
"""Where these are none, so is all else."""
_lock = text(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('sums' || :organisation, 0))"
)
_settled = (
    (sessions.c.organisation_id == sums_todo.c.organisation_id)
    & (sessions.c.id == sums_todo.c.session_id)
    & (sessions.c.state != State.ACTIVE)
)
_WITH_SESSIONS = select(sums_todo.c.organisation_id).join(sessions, _settled).distinct()
_WITH_STUDENTS = select(students_todo.c.organisation_id).distinct()


class SqlRollups(Repository):
    def doubtful(self) -> list[OrganisationId]:
        found = {
            *self.connection.execute(_WITH_SESSIONS).scalars(),
            *self.connection.execute(_WITH_STUDENTS).scalars(),
        }
        return sorted(found)

    def fold(self, organisation: OrganisationId, most: int) -> int:
        """What is seen is taken off first and read after it: nothing slips between.

        Two that fold at once could put an older sum over a newer one: only one does.
        """
        if not self._alone(organisation):
            return 0
        done = self._fold_sessions(organisation, most)
        return done + self._fold_students(organisation, most * TO_A_SESSION)

    def months(self, organisation: OrganisationId) -> list[datetime]:
        first, last = self.connection.execute(
            select(func.min(sessions.c.starts_at), func.max(sessions.c.starts_at))
            .where(sessions.c.organisation_id == organisation)
            .where(sessions.c.state != State.SCHEDULED)
        ).one()
        if first is None:
            return []
        found = [month_of(first)]
        while month_of(found[-1] + DAYS) <= last:
            found.append(month_of(found[-1] + DAYS))
        return found[::-1]

    def drift(
        self, organisation: OrganisationId, months: Sequence[datetime]
    ) -> list[Drift]:
        found = [
            Drift(
                month,
                self._sessions(organisation, month),
                self._students(organisation, month),
            )
            for month in months
        ]
        return [each for each in found if each.sessions or each.students]

    def _sessions(self, here: OrganisationId, month: datetime) -> int:
        changed = select(in_doubt(here, self.appended).c.session_id)
        kept = _kept(session_sums, here).where(_in_month(session_sums, month))
        live = sessions_counted(here).where(_in_month(sessions, month))
        return self._differing(
            kept,
            _of_sessions(live.subquery()),
            "session_id",
            lambda rows: rows.c.session_id.not_in(changed),
        )

    def _students(self, here: OrganisationId, month: datetime) -> int:
        changed = months_in_doubt(here, self.appended)
        stale = select(changed.c.student_id).where(changed.c.month == month)
        kept = _kept(student_month, here).where(student_month.c.month == month)
        live = students_during(here, _in_month(sessions, month))
        return self._differing(
            kept,
            _of_students(live.subquery()),
            "student_id",
            lambda rows: rows.c.student_id.not_in(stale),
        )

    def recount(self, organisation: OrganisationId, months: Sequence[datetime]) -> None:
        for month in months:
            live = sessions_counted(organisation).where(_in_month(sessions, month))
            these = select(sessions.c.id).where(
                sessions.c.organisation_id == organisation, _in_month(sessions, month)
            )
            during = _in_month(session_sums, month) | (
                session_sums.c.session_id.in_(these)
            )
            self._forget(session_sums, organisation, during)
            self._forget(student_month, organisation, student_month.c.month == month)
            self._keep_sessions(organisation, live)
            theirs = students_during(organisation, _in_month(sessions, month))
            self._keep_students(organisation, theirs)

    def _alone(self, organisation: OrganisationId) -> bool:
        if self.connection.dialect.name == "sqlite":  # which has one writer
            return True
        said = {"organisation": str(organisation)}
        return bool(self.connection.execute(_lock, said).scalar_one())

    def _fold_sessions(self, here: OrganisationId, most: int) -> int:
        settled = select(sums_todo.c.session_id).join(sessions, _settled)
        settled = settled.where(sums_todo.c.organisation_id == here)
        some = [*self.connection.execute(settled.distinct().limit(most)).scalars()]
        if not some:
            return 0
        gone = (
            delete(sums_todo)
            .where(sums_todo.c.organisation_id == here)
            .where(sums_todo.c.session_id.in_(some))
            .returning(sums_todo.c.session_id, sums_todo.c.student_id)
        )
        marks = [(each[0], each[1]) for each in self.connection.execute(gone)]
        self._doubt_students(here, some, marks)
        self._forget(session_sums, here, session_sums.c.session_id.in_(some))
        live = sessions_counted(here).where(sessions.c.id.in_(some))
        self._keep_sessions(here, live)
        return len(some)

    def _doubt_students(
        self, here: OrganisationId, some: list[UUID], marks: list[tuple[UUID, UUID]]
    ) -> None:
        """What was in doubt of a session is so of its students' months from now on."""
        whole = {session for session, student in marks if student == NOBODY}
        alone = {student for session, student in marks if session not in whole}
        theirs: list[Any] = [taking_part.c.session_id.in_(some)]
        if len(alone) <= AT_ONCE:
            named = taking_part.c.person_id.in_(alone)
            theirs.append(taking_part.c.session_id.in_(whole) | named)
        touched = (
            select(
                taking_part.c.organisation_id,
                taking_part.c.person_id,
                month_start(taking_part.c.starts_at),
                literal(uuid4(), Uuid),
            )
            .where(taking_part.c.organisation_id == here, *theirs)
            .where(taking_part.c.teaches.is_(False))
            .distinct()
        )
        self.connection.execute(
            insert(students_todo).from_select(
                ["organisation_id", "student_id", "month", "mark"], touched
            )
        )

    def _fold_students(self, here: OrganisationId, most: int) -> int:
        """Months of theirs, each by itself: what is not in doubt stays as it is."""
        todo = students_todo
        asked = select(todo.c.month, todo.c.student_id).where(
            todo.c.organisation_id == here
        )
        some = asked.distinct().order_by(todo.c.month).limit(most)
        months: dict[datetime, list[UUID]] = defaultdict(list)
        for month, student in self.connection.execute(some):
            months[month].append(student)
        for month, students in months.items():
            self._fold_month(here, month, students)
        return sum(map(len, months.values()))

    def _fold_month(
        self, here: OrganisationId, month: datetime, some: list[UUID]
    ) -> None:
        for table in (students_todo, student_month):
            theirs = (table.c.month == month) & table.c.student_id.in_(some)
            self._forget(table, here, theirs)
        live = students_counted(here).where(
            taking_part.c.person_id.in_(some), _in_month(taking_part, month)
        )
        self._keep_students(here, live)

    def _forget(self, table: Table, here: OrganisationId, which: Any) -> None:
        gone = delete(table).where(table.c.organisation_id == here, which)
        self.connection.execute(gone)

    def _keep_sessions(self, here: OrganisationId, live: Select[Any]) -> None:
        self._keep(session_sums, here, _of_sessions(live.subquery()))

    def _keep_students(self, here: OrganisationId, live: Select[Any]) -> None:
        self._keep(student_month, here, _of_students(live.subquery()))

    def _keep(self, table: Table, here: OrganisationId, rows: Select[Any]) -> None:
        names = [each.name for each in rows.selected_columns]
        found = rows.add_columns(literal(here, Uuid))
        put = insert(table).from_select([*names, "organisation_id"], found)
        self.connection.execute(put)

    def _differing(
        self, kept: Select[Any], live: Select[Any], key: str, doubtful: Any
    ) -> int:
        """How many are in one and not so in the other; each has them once at most."""
        both = union_all(kept, live).subquery()
        alone = select(both).group_by(*both.c).having(func.count() == 1).subquery()
        asked = select(func.count(alone.c[key].distinct())).where(doubtful(alone))
        return int(self.connection.execute(asked).scalar_one())


def _of_sessions(live: FromClause) -> Select[Any]:
    """Rows as they are kept; what adds nothing to any sum is not."""
    asked = select(
        live.c.session_id,
        live.c.starts_at,
        live.c.class_id,
        live.c.course_id,
        *(live.c[name] for name in SUMS),
    )
    return asked.where(or_(*(live.c[name] != 0 for name in COUNTS)))


def _of_students(live: FromClause) -> Select[Any]:
    key = (
        live.c.student_id,
        month_start(live.c.starts_at).label("month"),
        func.coalesce(live.c.class_id, NOBODY).label("class_id"),
        func.coalesce(live.c.course_id, NOBODY).label("course_id"),
    )
    sums = {name: func.sum(live.c[name]) for name in SUMS}
    asked = select(*key, *(sums[name].label(name) for name in SUMS)).group_by(*key)
    return asked.having(or_(*(sums[name] != 0 for name in COUNTS)))


def _in_month(table: FromClause, month: datetime) -> Any:
    return and_(table.c.starts_at >= month, table.c.starts_at < month_of(month + DAYS))


def _kept(table: Table, here: OrganisationId) -> Select[Any]:
    """In the order of what is counted; the organisation is known."""
    columns = [each for each in table.c if each.name != "organisation_id"]
    return select(*columns).where(table.c.organisation_id == here)
