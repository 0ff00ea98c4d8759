"""The figures of reports, added up in SQL: what is loaded is a row for each group.

What was kept is added up, and what has changed since is counted anew, by one
statement: so it sees one moment, and nothing of it is ever stale.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select, union_all

from core.kernel.ids import OrganisationId
from core.marking.model import Activity
from core.reporting.measures import By, Of, Sums
from storage.reporting.counted import MINUTE
from storage.reporting.parts import Cut, Part, of_sessions, of_students
from storage.reporting.usage import counted, sums_of
from storage.repository import Repository
from storage.tables.marking import marking_entry as logged
from storage.tables.marking import marking_share as shares
from storage.tables.rollups import SECONDS, SUMS

OF_MARKING = {
    By.TUTOR: logged.c.tutor_id,
    By.STUDENT: shares.c.student_id,
    By.COURSE: shares.c.course_id,
}
_of_marking: list[Any] = [func.sum(shares.c.spent), func.count()]
Found = list[tuple[UUID | None, Sums]]


class SqlFigureSums(Repository):
    def sessions(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        parts = of_students if by is By.STUDENT else of_sessions
        return self._read(parts(Cut(organisation, of, by), self.appended), by)

    def usage(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        asked = counted(organisation, of, by)
        return [sums_of(tuple(row)) for row in self.connection.execute(asked)]

    def marking(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        asked = _marked(organisation, of)
        key = OF_MARKING.get(by) if by else None
        if key is not None:
            asked = asked.add_columns(key).group_by(key)
        found: Found = []
        for spent, count, *keys in self.connection.execute(asked):
            minutes = int(spent.total_seconds()) // MINUTE if spent else 0
            sums = {"marking": minutes, "entries": count}
            found.append((keys[0] if keys else None, sums))
        return found

    def _read(self, parts: Sequence[Part], by: By | None) -> Found:
        """Whole minutes, of seconds that were added up first."""
        if not parts:
            return []
        rows = union_all(*parts).subquery("rows")
        asked = select(rows.c.key, *(func.sum(rows.c[name]) for name in SUMS))
        found: Found = []
        for key, *sums in self.connection.execute(asked.group_by(rows.c.key)):
            told = dict(zip(SUMS, map(int, (each or 0 for each in sums)), strict=True))
            minutes = {name: told[name] // MINUTE for name in SECONDS}
            found.append((key if by else None, {**told, **minutes}))
        return found


def _marked(here: OrganisationId, of: Of) -> Select[Any]:
    asked = (
        select(*_of_marking)
        .join_from(
            logged,
            shares,
            (shares.c.organisation_id == logged.c.organisation_id)
            & (shares.c.entry_id == logged.c.id),
        )
        .where(logged.c.organisation_id == here)
        .where(logged.c.deleted_at.is_(None))
        .where(logged.c.activity == Activity.MARKING.value)
        .where(logged.c.on >= of.days.first, logged.c.on <= of.days.last)
    )
    if of.tutor is not None:
        asked = asked.where(logged.c.tutor_id == of.tutor)
    if of.courses is not None:
        asked = asked.where(shares.c.course_id.in_(of.courses))
    if of.students:
        asked = asked.where(shares.c.student_id.in_(of.students))
    if of.within is not None:
        mine = logged.c.tutor_id == of.own
        asked = asked.where(or_(shares.c.course_id.in_(of.within), mine))
    return asked
