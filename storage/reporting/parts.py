"""The parts that a figure is added up from: what was kept, and what is counted anew.

Each is a select of a key and its sums; their union is read by one statement.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Uuid,
    func,
    literal,
    not_,
    select,
)

from core.kernel.ids import OrganisationId
from core.kernel.span import Span
from core.reporting.measures import By, Of
from storage.appended import Appended
from storage.doubts import month_of
from storage.reporting.counted import (
    bears_it,
    is_within,
    only,
    sessions_counted,
    students_counted,
    students_counted_before,
    students_during,
    takes_part,
)
from storage.reporting.doubtful import Doubtful, doubtful
from storage.tables.rollups import SUMS, session_sums, student_month
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person as taking_part

Part = Select[Any]
LONGER_THAN_A_MONTH = timedelta(days=32)
HALF_A_MONTH = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Cut:
    """Whose figures, of what, and by what."""

    here: OrganisationId
    of: Of
    by: By | None

    def added(self, rows: FromClause, asked: Part | None = None, sign: int = 1) -> Part:
        asked = select() if asked is None else asked
        sums = [(sign * func.sum(rows.c[name])).label(name) for name in SUMS]
        key: Any = literal(None, Uuid)
        match self.by:
            case By.CLASS:
                key = rows.c.class_id
            case By.COURSE:
                key = rows.c.course_id
            case By.STUDENT:
                key = rows.c.student_id
            case By.TUTOR:
                key, asked = taking_part.c.person_id, self._taught(asked, rows)
            case _:
                return asked.add_columns(key.label("key"), *sums).select_from(rows)
        return asked.add_columns(key.label("key"), *sums).group_by(key)

    def reached(self, asked: Part, table: FromClause) -> Part:
        of = self.of
        asked = only(asked, self.here, table, of).where(*_during(table, of.span))
        if of.within is None or of.own is None:
            return asked
        mine = takes_part(self.here, table, frozenset({of.own}), teaches=True)
        return asked.where(is_within(table, of) | mine)

    def _taught(self, asked: Part, rows: FromClause) -> Part:
        joined = asked.join_from(
            rows,
            taking_part,
            (taking_part.c.organisation_id == self.here)
            & (taking_part.c.session_id == rows.c.session_id)
            & taking_part.c.teaches.is_(True),
        )
        one = self.of.tutor
        return joined.where(taking_part.c.person_id == one) if one else joined


def of_sessions(cut: Cut, appended: Appended) -> list[Part]:
    """A session of two tutors is there for both; of some students, once."""
    marked = cut.of.marked
    if cut.of.students or (marked is not None and marked.people):
        live = sessions_counted(cut.here, cut.of.students, marked)
        return [cut.added(cut.reached(live, sessions).subquery())]
    doubts, ours = doubtful(cut.here, appended), session_sums.c.organisation_id
    kept = cut.reached(select(), session_sums).where(
        ours == cut.here, not_(doubts.is_whole(session_sums.c.session_id))
    )
    live = sessions_counted(cut.here).where(doubts.is_whole(sessions.c.id))
    more = doubts.in_sessions().where(ours == cut.here)
    return [
        cut.added(session_sums, kept),
        cut.added(cut.reached(live, sessions).subquery()),
        cut.added(cut.reached(more, session_sums).subquery()),
    ]


def of_students(cut: Cut, appended: Appended) -> list[Part]:
    """By student; of some of them, or one tutor's, it is not worth keeping."""
    of, live = cut.of, students_counted(cut.here)
    marked = of.marked
    kept_so = marked is None or not (marked.people or marked.sessions)
    if marked is not None:
        live = live.where(bears_it(cut.here, sessions, marked, taking_part.c.person_id))
    if of.students or of.tutor or not kept_so:
        if of.students:
            live = live.where(taking_part.c.person_id.in_(of.students))
        return [cut.added(cut.reached(live, sessions).subquery())]
    parts: list[Part] = []
    if of.within is None or of.within:
        inside = only(select(), cut.here, sessions, of)
        if of.within is not None:
            inside = inside.where(is_within(sessions, of))
        parts += _of_months(cut, inside, doubtful(cut.here, appended))
        for span, sign in ends(of.span):
            during = inside.where(*_during(sessions, span)).whereclause
            rows = students_during(cut.here, during).subquery()
            parts.append(cut.added(rows, sign=sign))
    if of.own is not None:
        mine = takes_part(cut.here, sessions, frozenset({of.own}), teaches=True)
        rest = only(live, cut.here, sessions, of).where(
            mine, not_(is_within(sessions, of))
        )
        parts.append(cut.added(rest.where(*_during(sessions, of.span)).subquery()))
    return parts


def _of_months(cut: Cut, inside: Part, doubts: Doubtful) -> list[Part]:
    """What is kept; and of what is in doubt what is taken away, for what is so."""
    months = whole_months(cut.of.span)
    if months is None:
        return []
    month = student_month.c.month
    kept = only(select(), cut.here, student_month, cut.of).where(
        student_month.c.organisation_id == cut.here,
        month >= months.start,
        month < months.end,
    )
    was, more = (
        only(asked, cut.here, session_sums, cut.of).where(
            *_during(session_sums, months)
        )
        for asked in (students_counted_before(cut.here), doubts.of_students())
    )
    more = more.where(session_sums.c.organisation_id == cut.here)
    if cut.of.within is not None:
        kept = kept.where(is_within(student_month, cut.of))
        was, more = (e.where(is_within(session_sums, cut.of)) for e in (was, more))
    was = was.where(doubts.is_whole(session_sums.c.session_id))
    now = inside.where(doubts.is_whole(sessions.c.id), *_during(sessions, months))
    return [
        cut.added(student_month, kept),
        cut.added(was.subquery(), sign=-1),
        cut.added(students_during(cut.here, now.whereclause).subquery()),
        cut.added(more.subquery()),
    ]


def _during(table: FromClause, span: Span) -> tuple[ColumnElement[bool], ...]:
    return (table.c.starts_at >= span.start, table.c.starts_at < span.end)


def whole_months(span: Span) -> Span | None:
    """The months nearest to it, in UTC; none where more lies beside them than in it.

    A week in the midst of a month is not all of it without the weeks around.
    """
    first, last = nearest_month(span.start), nearest_month(span.end)
    beside = abs(span.start - first) + abs(span.end - last)
    return Span(first, last) if first < last and beside < span.length else None


def ends(span: Span) -> list[tuple[Span, int]]:
    """What there is beside the whole months: to be added, or taken away again."""
    months = whole_months(span)
    if months is None:
        return [(span, 1)]
    found: list[tuple[Span, int]] = []
    for given, nearest, outside in (
        (span.start, months.start, 1),
        (span.end, months.end, -1),
    ):
        if given < nearest:
            found.append((Span(given, nearest), outside))
        elif given > nearest:
            found.append((Span(nearest, given), -outside))
    return found


def nearest_month(at: datetime) -> datetime:
    first = month_of(at)
    after = month_of(first + LONGER_THAN_A_MONTH)
    return first if at - first < HALF_A_MONTH else after
