"""When people and rooms are taken, read without names, words or seals."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select

from core.kernel.ids import OrganisationId, PersonId, SiteId
from core.kernel.span import Span
from core.sessions.busy import Taken
from core.sessions.model import SessionId
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.sessions import session, session_person

A_DAY = timedelta(days=1)
"""No session is longer, so one that overlaps began at most so long before."""

_stands = (session.c.deleted_at.is_(None), session.c.state != "cancelled")
OF_PEOPLE = (
    select(
        session_person.c.person_id,
        session_person.c.starts_at,
        session_person.c.ends_at,
        session_person.c.session_id,
        session.c.site_id,
    )
    .join(
        session,
        (session.c.organisation_id == session_person.c.organisation_id)
        & (session.c.id == session_person.c.session_id),
    )
    .where(
        session_person.c.organisation_id == organisation_said,
        session_person.c.person_id.in_(bindparam("people", expanding=True)),
        session_person.c.starts_at < bindparam("until"),
        session_person.c.starts_at > bindparam("day_before"),
        session_person.c.ends_at > bindparam("since"),
        *_stands,
    )
)
OF_ROOMS = (
    select(
        session.c.room_id,
        session.c.starts_at,
        session.c.ends_at,
        session.c.id,
        session.c.site_id,
    )
    .where(
        session.c.organisation_id == organisation_said,
        session.c.room_id.is_not(None),
        session.c.starts_at < bindparam("until"),
        session.c.starts_at > bindparam("day_before"),
        session.c.ends_at > bindparam("since"),
        *_stands,
    )
    .order_by(session.c.starts_at, session.c.id)
)


class SqlBusy(Repository):
    def people(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[Taken]:
        found: list[Taken] = []
        for part in in_parts(sorted(set(people))):
            said = {**_said(organisation, within), "people": part}
            rows = self.connection.execute(OF_PEOPLE, said)
            found += (_taken(*row) for row in rows)
        return sorted(found, key=lambda each: (each.span.start, each.session, each.who))

    def rooms(self, organisation: OrganisationId, within: Span) -> list[Taken]:
        rows = self.connection.execute(OF_ROOMS, _said(organisation, within))
        return [_taken(*row) for row in rows]


def _said(organisation: OrganisationId, within: Span) -> dict[str, object]:
    return {
        "organisation": organisation,
        "since": within.start,
        "until": within.end,
        "day_before": within.start - A_DAY,
    }


def _taken(
    who: UUID, starts: datetime, ends: datetime, session_id: UUID, site: UUID | None
) -> Taken:
    there = SiteId(site) if site else None
    return Taken(PersonId(who), Span(starts, ends), SessionId(session_id), there)
