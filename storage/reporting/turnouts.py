"""How many came, in SQL."""

from collections.abc import Sequence

from sqlalchemy import bindparam, func, select

from core.attendance.evidence.findings import Grade
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import SessionId, State
from storage.repository import Repository, organisation_said
from storage.tables.attendance import check_in as check_ins
from storage.tables.attendance import register_entry as entries
from storage.tables.sessions import session as sessions

_counted = (
    select(entries.c.status, func.count())
    .join(
        sessions,
        (sessions.c.organisation_id == entries.c.organisation_id)
        & (sessions.c.id == entries.c.session_id),
    )
    .where(
        entries.c.organisation_id == organisation_said,
        sessions.c.deleted_at.is_(None),
        sessions.c.state != State.CANCELLED,
        sessions.c.starts_at >= bindparam("since"),
        sessions.c.starts_at < bindparam("until"),
    )
    .group_by(entries.c.status)
    .order_by(entries.c.status)
)

_by_session = _counted.with_only_columns(
    entries.c.session_id, entries.c.status, func.count()
).group_by(entries.c.session_id)
_ticked = (
    select(entries.c.student_id)
    .where(entries.c.organisation_id == organisation_said)
    .where(entries.c.at >= bindparam("since"), entries.c.at < bindparam("until"))
    .where(entries.c.by_id.is_not(None), entries.c.check_in_id.is_(None))
    .where(entries.c.status.in_(("present", "late")))
    .distinct()
)

_judged = (
    select(check_ins.c.grade, func.count())
    .where(check_ins.c.organisation_id == organisation_said)
    .where(check_ins.c.at >= bindparam("since"), check_ins.c.at < bindparam("until"))
    .where(check_ins.c.grade >= int(Grade.PENDING))
    .group_by(check_ins.c.grade)
)


class SqlTurnouts(Repository):
    def within(
        self, organisation: OrganisationId, span: Span
    ) -> Sequence[tuple[str, int]]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        return [(row[0], row[1]) for row in self.connection.execute(_counted, said)]

    def by_session(
        self, organisation: OrganisationId, span: Span
    ) -> Sequence[tuple[SessionId, str, int]]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        found = self.connection.execute(_by_session, said)
        return [(row[0], row[1], row[2]) for row in found]

    def ticked(self, organisation: OrganisationId, span: Span) -> Sequence[PersonId]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        return self.connection.execute(_ticked, said).scalars().all()

    def check_ins(self, organisation: OrganisationId, span: Span) -> tuple[int, int]:
        said = {"organisation": organisation, "since": span.start, "until": span.end}
        rows = self.connection.execute(_judged, said).all()
        counts: dict[int, int] = {row[0]: row[1] for row in rows}
        return sum(counts.values()), counts.get(int(Grade.PENDING), 0)
