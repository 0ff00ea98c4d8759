"""What is in doubt of the sums that are kept, and what has become of it since.

Where one student's part in a session has changed, what was counted of them is set
beside what is so now, and nobody else of that session is read: a school may have
thousands of such changes waiting.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    Uuid,
    and_,
    case,
    literal,
    not_,
    select,
    true,
)

from core.kernel.ids import OrganisationId
from storage.appended import Appended
from storage.doubts import NOBODY
from storage.pairs import has_pair, word_of
from storage.reporting.changed import changes, once
from storage.reporting.counted import STATUSES, of_status
from storage.tables.attendance import register_entry as entries
from storage.tables.rollups import SUMS
from storage.tables.rollups import session_counted as counted
from storage.tables.rollups import session_sums as kept
from storage.tables.sessions import session_person as taking_part

_STATUSES = frozenset(each.value for each in STATUSES)
_NOBODY = literal(NOBODY, Uuid)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Since they were last counted, the changes of this very unit included."""

    whole: CTE
    """Sessions of which nothing that is kept holds."""
    single: CTE
    """In others a student who was counted there, and what they came as then: `was`."""

    def is_whole(self, session: ColumnElement[Any]) -> ColumnElement[bool]:
        return session.in_(select(self.whole.c.session_id))

    def in_sessions(self) -> Select[Any]:
        """Rows of what sessions have more than is kept of them: statuses, and less."""
        came = and_(_joined(self.single, entries.c), kept.c.cancelled == 0)
        more = self._more(entries.c.status)
        return self._of_kept(more).outerjoin(entries, came)

    def of_students(self) -> Select[Any]:
        """Likewise of students' months; of whoever has left it, all that was kept."""
        there = and_(
            taking_part.c.organisation_id == kept.c.organisation_id,
            taking_part.c.session_id == self.single.c.session_id,
            taking_part.c.person_id == self.single.c.student_id,
            taking_part.c.teaches.is_(False),
        )
        came = and_(
            _joined(self.single, entries.c),
            kept.c.cancelled == 0,
            taking_part.c.person_id.is_not(None),
        )
        left = case((taking_part.c.person_id.is_(None), -1), else_=0)
        facts = {name: left * kept.c[name] for name in SUMS if name not in _STATUSES}
        rows = self._of_kept({**facts, **self._more(entries.c.status)})
        rows = rows.add_columns(self.single.c.student_id)
        return rows.outerjoin(taking_part, there).outerjoin(entries, came)

    def _more(self, status: ColumnElement[Any]) -> dict[str, ColumnElement[Any]]:
        now, was = of_status(status), of_status(self.single.c.was)
        return {name: now[name] - was[name] for name in now}

    def _of_kept(self, more: dict[str, ColumnElement[Any]]) -> Select[Any]:
        """What else is known of the session is as it was: else it were in `whole`."""
        nothing = literal(0)
        return select(
            kept.c.session_id,
            kept.c.starts_at,
            kept.c.class_id,
            kept.c.course_id,
            *(more.get(name, nothing).label(name) for name in SUMS),
        ).join_from(self.single, kept, kept.c.session_id == self.single.c.session_id)


def doubtful(here: OrganisationId, appended: Appended) -> Doubtful:
    changed = changes(here, appended)
    was = (
        (counted.c.organisation_id == here)
        & (counted.c.session_id == changed.c.session_id)
        & (changed.c.student_id != _NOBODY)
    )
    pair = (counted.c.students, changed.c.student_id)
    known = once(
        select(
            *changed.c,
            has_pair(*pair).label("is_known"),
            word_of(*pair).label("was"),
        ).outerjoin_from(changed, counted, was),
        "known",
    )
    is_known = known.c.is_known.is_(true())
    whole = once(
        select(known.c.session_id).where(not_(is_known)).distinct(), "in_whole"
    )
    single = select(known.c.session_id, known.c.student_id, known.c.was).where(
        is_known, known.c.session_id.not_in(select(whole.c.session_id))
    )
    return Doubtful(whole, once(single, "single"))


def _joined(single: CTE, of: Any) -> ColumnElement[bool]:
    return and_(
        of.organisation_id == kept.c.organisation_id,
        of.session_id == single.c.session_id,
        of.student_id == single.c.student_id,
    )
