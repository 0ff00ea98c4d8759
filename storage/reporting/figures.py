"""The figures of reports, added up in SQL: what is loaded is a row for each group."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, extract, func, or_, select

from core.attendance.model import Status
from core.kernel.ids import OrganisationId, PersonId
from core.marking.model import Activity
from core.reporting.measures import By, Of, Sums
from core.sessions.adherence import TOLD
from core.sessions.model import State
from storage.repository import Repository
from storage.tables.attendance import register_entry as entries
from storage.tables.marking import marking_entry as logged
from storage.tables.marking import marking_share as shares
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person as taking_part

MINUTE = 60
among = taking_part.alias("among")
OF_SESSION = {By.CLASS: sessions.c.class_id, By.COURSE: sessions.c.course_id}
OF_MARKING = {
    By.TUTOR: logged.c.tutor_id,
    By.STUDENT: shares.c.student_id,
    By.COURSE: shares.c.course_id,
}
SECONDS = frozenset({"planned", "taught", "late_minutes"})
Found = list[tuple[UUID | None, Sums]]


def _seconds(since: Any, until: Any) -> ColumnElement[int]:
    return extract("epoch", until) - extract("epoch", since)


_held = sessions.c.state == State.COMPLETED
_late = _seconds(sessions.c.planned_start, sessions.c.started)
_measured = and_(
    _held,
    sessions.c.started.is_not(None),
    sessions.c.ended.is_not(None),
    *(sessions.c.flags.not_like(f"%{each.value}%") for each in sorted(TOLD)),
)


def _sum(of: Any, what: Any = 1) -> Any:
    return func.sum(case((of, what), else_=0))


_of_sessions = {
    "held": _sum(_held),
    "cancelled": _sum(sessions.c.state == State.CANCELLED),
    "planned": _sum(_held, _seconds(sessions.c.planned_start, sessions.c.planned_end)),
    "taught": _sum(_held, _seconds(sessions.c.starts_at, sessions.c.ends_at)),
    "in_time": _sum(and_(_measured, _late < MINUTE)),
    "late_starts": _sum(and_(_measured, _late >= MINUTE)),
    "late_minutes": _sum(and_(_measured, _late >= MINUTE), _late - _late % MINUTE),
}
_of_entries = {
    each.value: _sum(entries.c.status == each.value)
    for each in (
        Status.PRESENT,
        Status.LATE,
        Status.ABSENT,
        Status.EXCUSED,
        Status.PENDING,
    )
}
_of_marking = {"marking": func.sum(shares.c.spent), "entries": func.count()}


class SqlFigureSums(Repository):
    def sessions(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        key: Any = OF_SESSION.get(by) if by else None
        asked = _those(select(*_of_sessions.values()), organisation, of)
        if of.students:
            asked = asked.where(_has(of.students, teaches=False))
        if by in {By.TUTOR, By.STUDENT}:
            whom = frozenset({of.tutor} if of.tutor else ())
            asked, key = _people(
                asked,
                teaches=by is By.TUTOR,
                whom=whom if by is By.TUTOR else of.students,
            )
        return self._read(asked, key, _of_sessions)

    def entries(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        key: Any = OF_SESSION.get(by) if by else None
        joined = select(*_of_entries.values()).join_from(
            sessions,
            entries,
            (entries.c.organisation_id == sessions.c.organisation_id)
            & (entries.c.session_id == sessions.c.id),
        )
        asked = _those(joined, organisation, of)
        asked = asked.where(sessions.c.state != State.CANCELLED)
        if of.students:
            asked = asked.where(entries.c.student_id.in_(of.students))
        if by is By.TUTOR:
            whom = frozenset({of.tutor} if of.tutor else ())
            asked, key = _people(asked, teaches=True, whom=whom)
        elif by is By.STUDENT:
            key = entries.c.student_id
        return self._read(asked, key, _of_entries)

    def marking(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        asked = (
            select(*_of_marking.values())
            .join_from(
                logged,
                shares,
                (shares.c.organisation_id == logged.c.organisation_id)
                & (shares.c.entry_id == logged.c.id),
            )
            .where(logged.c.organisation_id == organisation)
            .where(logged.c.deleted_at.is_(None))
            .where(logged.c.activity == Activity.MARKING.value)
            .where(logged.c.on >= of.days.first, logged.c.on <= of.days.last)
        )
        if of.tutor is not None:
            asked = asked.where(logged.c.tutor_id == of.tutor)
        if of.course is not None:
            asked = asked.where(shares.c.course_id == of.course)
        if of.students:
            asked = asked.where(shares.c.student_id.in_(of.students))
        if of.within is not None:
            mine = logged.c.tutor_id == of.own
            asked = asked.where(or_(shares.c.course_id.in_(of.within), mine))
        return self._read(asked, OF_MARKING.get(by) if by else None, _of_marking)

    def _read(self, asked: Select[Any], key: Any, names: Any) -> Found:
        """Whole minutes, of seconds that were added up first."""
        if key is not None:
            asked = asked.add_columns(key).group_by(key)
        found: Found = []
        for row in self.connection.execute(asked):
            figures = dict(zip(names, row, strict=False))
            sums = {name: _whole(name, value) for name, value in figures.items()}
            found.append((row[-1] if key is not None else None, sums))
        return found


def _whole(name: str, value: Any) -> int:
    if hasattr(value, "total_seconds"):
        return int(value.total_seconds()) // MINUTE
    number = int(value or 0)
    return number // MINUTE if name in SECONDS else number


def _those(asked: Select[Any], here: OrganisationId, of: Of) -> Select[Any]:
    asked = asked.where(
        sessions.c.organisation_id == here,
        sessions.c.deleted_at.is_(None),
        sessions.c.starts_at >= of.span.start,
        sessions.c.starts_at < of.span.end,
    )
    if of.group is not None:
        asked = asked.where(sessions.c.class_id == of.group)
    if of.course is not None:
        asked = asked.where(sessions.c.course_id == of.course)
    if of.tutor is not None:
        asked = asked.where(_has(frozenset({of.tutor}), teaches=True))
    if of.within is None or of.own is None:
        return asked
    reached = or_(
        sessions.c.class_id.in_(of.within), sessions.c.course_id.in_(of.within)
    )
    return asked.where(or_(reached, _has(frozenset({of.own}), teaches=True)))


def _has(people: frozenset[PersonId], *, teaches: bool) -> ColumnElement[bool]:
    return (
        select(among.c.session_id)
        .where(among.c.organisation_id == sessions.c.organisation_id)
        .where(among.c.session_id == sessions.c.id)
        .where(among.c.person_id.in_(people), among.c.teaches.is_(teaches))
        .exists()
    )


def _people(
    asked: Select[Any], *, teaches: bool, whom: frozenset[PersonId]
) -> tuple[Select[Any], Any]:
    """A session for each of its people; see `Table.totals`."""
    asked = asked.join(
        taking_part,
        (taking_part.c.organisation_id == sessions.c.organisation_id)
        & (taking_part.c.session_id == sessions.c.id)
        & taking_part.c.teaches.is_(teaches),
    )
    if whom:
        asked = asked.where(taking_part.c.person_id.in_(whom))
    return asked, taking_part.c.person_id
