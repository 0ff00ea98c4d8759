"""When people and rooms are taken, read without names, words or seals."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, case, select

from core.kernel.ids import ClassId, OrganisationId, PersonId, RoomId, SiteId
from core.kernel.span import Span
from core.sessions.clashing.busy import Taken
from core.sessions.model import SessionId
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.organisation import room
from storage.tables.sessions import session, session_person

A_DAY = timedelta(days=1)
"""No session is longer, so one that overlaps began at most so long before."""

_where = case((room.c.virtual.is_(True), None), else_=session.c.site_id)
_its_room = (session.c.organisation_id == room.c.organisation_id) & (
    session.c.room_id == room.c.id
)
_stands = (session.c.deleted_at.is_(None), session.c.state != "cancelled")
OF_PEOPLE = (
    select(
        session_person.c.person_id,
        session_person.c.starts_at,
        session_person.c.ends_at,
        session_person.c.session_id,
        _where.label("site_id"),
        session.c.class_id,
    )
    .join(
        session,
        (session.c.organisation_id == session_person.c.organisation_id)
        & (session.c.id == session_person.c.session_id),
    )
    .outerjoin(room, _its_room)
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
        _where.label("site_id"),
        session.c.class_id,
    )
    .outerjoin(room, _its_room)
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
OF_SOME_ROOMS = OF_ROOMS.where(
    session.c.room_id.in_(bindparam("rooms", expanding=True))
)
OF_A_ROOM = OF_ROOMS.where(session.c.room_id == bindparam("room"))


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

    def in_room(
        self, organisation: OrganisationId, room: RoomId, within: Span
    ) -> list[Taken]:
        said = {**_said(organisation, within), "room": room}
        return [_taken(*row) for row in self.connection.execute(OF_A_ROOM, said)]

    def rooms(self, organisation: OrganisationId, within: Span) -> list[Taken]:
        rows = self.connection.execute(OF_ROOMS, _said(organisation, within))
        return [_taken(*row) for row in rows]

    def in_rooms(
        self, organisation: OrganisationId, rooms: Sequence[RoomId], within: Span
    ) -> list[Taken]:
        found: list[Taken] = []
        for part in in_parts(sorted(set(rooms))):
            said = {**_said(organisation, within), "rooms": part}
            rows = self.connection.execute(OF_SOME_ROOMS, said)
            found += (_taken(*row) for row in rows)
        return sorted(found, key=lambda each: (each.span.start, each.session))


def _said(organisation: OrganisationId, within: Span) -> dict[str, object]:
    return {
        "organisation": organisation,
        "since": within.start,
        "until": within.end,
        "day_before": within.start - A_DAY,
    }


def _taken(  # noqa: PLR0913, PLR0917 -- the columns of a row, in their order
    who: UUID,
    starts: datetime,
    ends: datetime,
    session_id: UUID,
    site: UUID | None,
    group: UUID | None,
) -> Taken:
    there = SiteId(site) if site else None
    whole = ClassId(group) if group else None
    then = Span(starts, ends)
    return Taken(PersonId(who), then, SessionId(session_id), there, whole)
