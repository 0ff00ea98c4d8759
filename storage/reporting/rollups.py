"""Sums of sessions and of students' months: kept, folded and counted again, in SQL."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    Uuid,
    and_,
    delete,
    func,
    literal,
    not_,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId
from core.reporting.rollups.ports import Drift
from core.sessions.model import State
from storage.doubts import NOBODY, month_of
from storage.moments import month_start
from storage.reporting.changed import changes
from storage.reporting.counted import (
    sessions_counted,
    students_counted_before,
    students_during,
    students_gathered,
)
from storage.repository import Repository
from storage.tables.rollups import (
    SUMS,
    session_counted,
    session_sums,
    student_month,
    sums_todo,
)
from storage.tables.sessions import session as sessions

DAYS = timedelta(days=32)
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
_WITH_DOUBTS = select(sums_todo.c.organisation_id).join(sessions, _settled).distinct()


class SqlRollups(Repository):
    def doubtful(self) -> list[OrganisationId]:
        return sorted(self.connection.execute(_WITH_DOUBTS).scalars())

    def fold(self, organisation: OrganisationId, most: int) -> int:
        """What is seen is taken off first and read after it: nothing slips between.

        Two that fold at once could put an older sum over a newer one: only one does.
        """
        if not self._alone(organisation):
            return 0
        settled = select(sums_todo.c.session_id).join(sessions, _settled)
        settled = settled.where(sums_todo.c.organisation_id == organisation)
        some = [*self.connection.execute(settled.distinct().limit(most)).scalars()]
        if some:
            self._forget(sums_todo, organisation, sums_todo.c.session_id.in_(some))
            kept = session_sums.c.session_id.in_(some)
            self._add(organisation, kept, -1)
            self._forget_sessions(organisation, kept)
            self._keep_sessions(organisation, sessions.c.id.in_(some))
            self._add(organisation, kept, 1)
        return len(some)

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
        changed = select(changes(here, self.appended).c.session_id)
        kept = _kept(session_sums, here).where(
            _in_month(session_sums, month), session_sums.c.session_id.not_in(changed)
        )
        sure = _in_month(sessions, month) & sessions.c.id.not_in(changed)
        live = sessions_counted(here).where(sure)
        return self._differing(kept, _of_sessions(live.subquery()), "session_id")

    def _students(self, here: OrganisationId, month: datetime) -> int:
        """Of what is in doubt, that is kept which was counted before."""
        changed = select(changes(here, self.appended).c.session_id)
        kept = _kept(student_month, here).where(
            student_month.c.month == month, _is_any(student_month.c)
        )
        sure = _in_month(sessions, month) & sessions.c.id.not_in(changed)
        was = students_counted_before(here).where(
            _in_month(session_sums, month), session_sums.c.session_id.in_(changed)
        )
        rows = union_all(students_during(here, sure), was).subquery()
        return self._differing(kept, _of_students(rows), "student_id")

    def recount(self, organisation: OrganisationId, months: Sequence[datetime]) -> None:
        for month in months:
            self._recount(organisation, month)

    def _recount(self, here: OrganisationId, month: datetime) -> None:
        """What is in it, and what is kept in it or was before it was moved there."""
        these = select(sessions.c.id).where(
            sessions.c.organisation_id == here, _in_month(sessions, month)
        )
        moved = session_sums.c.session_id.in_(these)
        during = _in_month(session_sums, month)
        self._add(here, moved & not_(during), -1)
        self._forget(student_month, here, student_month.c.month == month)
        self._forget_sessions(here, moved | during)
        self._keep_sessions(here, _in_month(sessions, month))
        rows = students_counted_before(here).where(during).subquery()
        self._keep(student_month, here, _of_students(rows))

    def _alone(self, organisation: OrganisationId) -> bool:
        if self.connection.dialect.name == "sqlite":  # which has one writer
            return True
        said = {"organisation": str(organisation)}
        return bool(self.connection.execute(_lock, said).scalar_one())

    def _forget(self, table: Table, here: OrganisationId, which: Any) -> None:
        gone = delete(table).where(table.c.organisation_id == here, which)
        self.connection.execute(gone)

    def _forget_sessions(self, here: OrganisationId, which: Any) -> None:
        these = select(session_sums.c.session_id).where(
            session_sums.c.organisation_id == here, which
        )
        self._forget(session_counted, here, session_counted.c.session_id.in_(these))
        self._forget(session_sums, here, which)

    def _keep_sessions(self, here: OrganisationId, which: Any) -> None:
        """What their students are counted with, whatever changes in the meantime."""
        live = sessions_counted(here).where(which)
        self._keep(session_sums, here, _of_sessions(live.subquery()))
        is_kept = (
            select(session_sums.c.session_id)
            .where(session_sums.c.organisation_id == here)
            .where(session_sums.c.session_id == sessions.c.id)
            .exists()
        )
        self._keep(session_counted, here, students_gathered(here).where(which, is_kept))

    def _add(self, here: OrganisationId, which: Any, sign: int) -> None:
        """To their students' months what is kept of sessions; or take it away."""
        rows = students_counted_before(here).where(which).subquery()
        self._keep(student_month, here, _of_students(rows, sign), adds=True)

    def _keep(
        self,
        table: Table,
        here: OrganisationId,
        rows: Select[Any],
        *,
        adds: bool = False,
    ) -> None:
        names = [each.name for each in rows.selected_columns]
        found = rows.add_columns(literal(here, Uuid))
        dialect = sqlite if self.connection.dialect.name == "sqlite" else postgresql
        put = dialect.insert(table).from_select([*names, "organisation_id"], found)
        if adds:
            more = {name: table.c[name] + put.excluded[name] for name in SUMS}
            put = put.on_conflict_do_update(index_elements=table.primary_key, set_=more)
        self.connection.execute(put)

    def _differing(self, kept: Select[Any], live: Select[Any], key: str) -> int:
        """How many are in one and not so in the other; each has them once at most."""
        both = union_all(kept, live).subquery()
        alone = select(both).group_by(*both.c).having(func.count() == 1).subquery()
        asked = select(func.count(alone.c[key].distinct()))
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
    return asked.where(_is_any(live.c))


def _of_students(rows: FromClause, sign: int = 1) -> Select[Any]:
    key = (
        rows.c.student_id,
        month_start(rows.c.starts_at).label("month"),
        func.coalesce(rows.c.class_id, NOBODY).label("class_id"),
        func.coalesce(rows.c.course_id, NOBODY).label("course_id"),
    )
    sums = {name: sign * func.sum(rows.c[name]) for name in SUMS}
    asked = select(*key, *(sums[name].label(name) for name in SUMS)).group_by(*key)
    return asked.having(_is_any(sums))


def _is_any(sums: Any) -> ColumnElement[bool]:
    return or_(*(sums[name] != 0 for name in COUNTS))


def _in_month(table: FromClause, month: datetime) -> Any:
    return and_(table.c.starts_at >= month, table.c.starts_at < month_of(month + DAYS))


def _kept(table: Table, here: OrganisationId) -> Select[Any]:
    """In the order of what is counted; the organisation is known."""
    columns = [each for each in table.c if each.name != "organisation_id"]
    return select(*columns).where(table.c.organisation_id == here)
