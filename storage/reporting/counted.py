"""What sessions and students' parts in them add up to, counted from the facts."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    false,
    func,
    or_,
    select,
    true,
)

from core.attendance.model import Status
from core.kernel.ids import OrganisationId, PersonId
from core.reporting.measures import Marked, Of
from core.sessions.held.adherence import TOLD
from core.sessions.model import State
from storage.doubts import NOBODY
from storage.moments import seconds_of
from storage.pairs import gathered_pairs, taken_apart
from storage.tables.attendance import register_entry as entries
from storage.tables.rollups import SUMS
from storage.tables.rollups import session_counted as counted
from storage.tables.rollups import session_sums as kept
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person as taking_part

MINUTE = 60
among = taking_part.alias("among")
STATUSES = (
    Status.PRESENT,
    Status.LATE,
    Status.ABSENT,
    Status.EXCUSED,
    Status.PENDING,
)
_HELD = sessions.c.state == State.COMPLETED
_CANCELLED = sessions.c.state == State.CANCELLED


def _seconds(since: Any, until: Any) -> ColumnElement[int]:
    return seconds_of(until) - seconds_of(since)


_late = _seconds(sessions.c.planned_start, sessions.c.started)
_measured = and_(
    _HELD,
    sessions.c.started.is_not(None),
    sessions.c.ended.is_not(None),
    *(sessions.c.flags.not_like(f"%{each.value}%") for each in sorted(TOLD)),
)
_of_session: dict[str, Any] = {
    "held": case((_HELD, 1), else_=0),
    "cancelled": case((_CANCELLED, 1), else_=0),
    "planned": case(
        (_HELD, _seconds(sessions.c.planned_start, sessions.c.planned_end)), else_=0
    ),
    "taught": case(
        (_HELD, _seconds(sessions.c.starts_at, sessions.c.ends_at)), else_=0
    ),
    "in_time": case((and_(_measured, _late < MINUTE), 1), else_=0),
    "late_starts": case((and_(_measured, _late >= MINUTE), 1), else_=0),
    "late_minutes": case(
        (and_(_measured, _late >= MINUTE), _late - _late % MINUTE), else_=0
    ),
}


def of_status(status: ColumnElement[Any]) -> dict[str, ColumnElement[int]]:
    """What somebody adds who came so; nothing where it is none of those counted."""
    return {each.value: case((status == each.value, 1), else_=0) for each in STATUSES}


_of_entry: dict[str, Any] = {**of_status(entries.c.status)}


def _counts(of: FromClause) -> ColumnElement[bool]:
    """An entry in it."""
    return and_(
        entries.c.organisation_id == of.c.organisation_id,
        entries.c.session_id == of.c.id,
        of.c.state != State.CANCELLED,
    )


def sessions_counted(
    here: OrganisationId,
    students: frozenset[PersonId] = frozenset(),
    marked: Marked | None = None,
) -> Select[Any]:
    """A row for each session; with `students` of theirs, and of them alone."""
    joined = _counts(sessions)
    if students:
        joined = and_(joined, entries.c.student_id.in_(students))
    if marked is not None:
        joined = and_(joined, bears_it(here, sessions, marked, entries.c.student_id))
    added = {name: func.sum(each) for name, each in _of_entry.items()}
    sums = {**_of_session, **added}
    asked = (
        select(
            sessions.c.id.label("session_id"),
            sessions.c.starts_at,
            sessions.c.class_id,
            sessions.c.course_id,
            *(sums[name].label(name) for name in SUMS),
        )
        .outerjoin_from(sessions, entries, joined)
        .where(sessions.c.organisation_id == here, sessions.c.deleted_at.is_(None))
        .group_by(sessions.c.organisation_id, sessions.c.id)
    )
    return (
        asked.where(takes_part(here, sessions, students, teaches=False))
        if students
        else asked
    )


def students_counted(here: OrganisationId) -> Select[Any]:
    """A row for each student of each session: whoever takes part in it."""
    return _with_students(here, sessions, _of_session).where(
        sessions.c.deleted_at.is_(None)
    )


def students_during(here: OrganisationId, during: Any) -> Select[Any]:
    """The same, of sessions that are `during` it: of each, its own counted once."""
    facts = (
        select(
            sessions.c.organisation_id,
            sessions.c.id,
            sessions.c.state,
            sessions.c.starts_at,
            sessions.c.class_id,
            sessions.c.course_id,
            *(each.label(name) for name, each in _of_session.items()),
        )
        .where(sessions.c.organisation_id == here, during)
        .where(sessions.c.deleted_at.is_(None))
        .cte()
        .prefix_with("MATERIALIZED")
    )
    return _with_students(here, facts, {name: facts.c[name] for name in _of_session})


def _with_students(
    here: OrganisationId, of: FromClause, of_session: dict[str, Any]
) -> Select[Any]:
    sums = {**of_session, **_of_entry}
    theirs = (
        (taking_part.c.organisation_id == of.c.organisation_id)
        & (taking_part.c.session_id == of.c.id)
        & taking_part.c.teaches.is_(False)
    )
    entered = _counts(of) & (entries.c.student_id == taking_part.c.person_id)
    return (
        select(
            taking_part.c.person_id.label("student_id"),
            of.c.id.label("session_id"),
            of.c.starts_at,
            of.c.class_id,
            of.c.course_id,
            *(sums[name].label(name) for name in SUMS),
        )
        .join_from(of, taking_part, theirs)
        .outerjoin(entries, entered)
        .where(taking_part.c.organisation_id == here)
    )


def students_gathered(here: OrganisationId) -> Select[Any]:
    """Of each session who takes part in it, and how they came, in one cell."""
    cells = gathered_pairs(taking_part.c.person_id, entries.c.status)
    return (
        students_counted(here)
        .with_only_columns(sessions.c.id.label("session_id"), cells.label("students"))
        .group_by(sessions.c.id)
    )


def takes_part(
    here: OrganisationId,
    of: FromClause,
    people: frozenset[PersonId],
    *,
    teaches: bool,
) -> ColumnElement[bool]:
    """Whether any of them does, in a session or what is kept of one.

    Theirs are listed once: to look at each session of a school takes much longer.
    """
    theirs = (
        select(among.c.session_id)
        .where(among.c.organisation_id == here)
        .where(among.c.person_id.in_(people), among.c.teaches.is_(teaches))
    )
    return _session_of(of).in_(theirs)


def _session_of(of: FromClause) -> ColumnElement[Any]:
    return of.c.id if of is sessions else of.c.session_id


def only(
    asked: Select[Any], here: OrganisationId, table: FromClause, of: Of
) -> Select[Any]:
    """What `of` is limited to; the days and the students are up to the caller."""
    if of.group is not None:
        asked = asked.where(table.c.class_id == of.group)
    if of.courses is not None:
        asked = asked.where(table.c.course_id.in_(of.courses))
    if of.tutor is not None:
        asked = asked.where(
            takes_part(here, table, frozenset({of.tutor}), teaches=True)
        )
    if of.marked is not None:
        asked = asked.where(bears_it(here, table, of.marked))
    return asked


def bears_it(
    here: OrganisationId,
    of: FromClause,
    marked: Marked,
    student: ColumnElement[Any] | None = None,
) -> ColumnElement[bool]:
    """Whether a session does, or who teaches it, or that student; or any, without."""
    found: list[ColumnElement[bool]] = [
        of.c[name].in_(these)
        for name, these in (("class_id", marked.groups), ("course_id", marked.courses))
        if these
    ]
    if marked.sessions:
        found.append(_session_of(of).in_(marked.sessions))
    if marked.people:
        found.append(takes_part(here, of, marked.people, teaches=True))
        theirs = takes_part(here, of, marked.people, teaches=False)
        found.append(theirs if student is None else student.in_(marked.people))
    return or_(*found) if found else false()


def is_within(table: FromClause, of: Of) -> ColumnElement[bool]:
    """Of one of the classes and courses that somebody's reach is limited to."""
    within = of.within or frozenset()
    return or_(
        func.coalesce(table.c.class_id, NOBODY).in_(within),
        func.coalesce(table.c.course_id, NOBODY).in_(within),
    )


def students_counted_before(here: OrganisationId) -> Select[Any]:
    """The same as it was when each was counted, and as `student_month` has it."""
    pairs, student, status = taken_apart(counted.c.students)
    statuses = of_status(status)
    return (
        select(
            student.label("student_id"),
            kept.c.session_id,
            kept.c.starts_at,
            kept.c.class_id,
            kept.c.course_id,
            *(statuses.get(name, kept.c[name]).label(name) for name in SUMS),
        )
        .join_from(
            kept,
            counted,
            (counted.c.organisation_id == kept.c.organisation_id)
            & (counted.c.session_id == kept.c.session_id),
        )
        .join(pairs, true())
        .where(kept.c.organisation_id == here)
    )
