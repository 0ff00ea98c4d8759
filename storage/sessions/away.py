"""Who was excused for days on end, in SQL."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.excuses import excuse

_excused = (
    select(excuse.c.student_id, excuse.c.starts_at, excuse.c.ends_at)
    .where(excuse.c.organisation_id == organisation_said)
    .where(excuse.c.student_id.in_(bindparam("people", expanding=True)))
    .where(excuse.c.state == "approved", excuse.c.session_id.is_(None))
    .where(excuse.c.series_id.is_(None), excuse.c.ends_at > bindparam("since"))
    .where(excuse.c.starts_at < bindparam("until"))
    .order_by(excuse.c.starts_at, excuse.c.id)
)


class SqlAway(Repository):
    def spans(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[tuple[PersonId, Span]]:
        found: list[tuple[PersonId, Span]] = []
        span = {"since": within.start, "until": within.end}
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part, **span}
            rows = self.connection.execute(_excused, said)
            found += [(PersonId(who), Span(start, end)) for who, start, end in rows]
        return found
