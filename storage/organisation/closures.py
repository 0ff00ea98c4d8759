"""When rooms and sites are closed, and how far sites are apart, in SQL."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId, SiteId
from core.kernel.span import Span
from core.organisation.model import Closure, ClosureId
from storage.named import kept_by_version
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.rooms import closure as table
from storage.tables.rooms import travel

WHY = "closure.why"
MINUTE = timedelta(minutes=1)

_here = table.c.organisation_id == organisation_said
_this = (_here, table.c.id == bindparam("closure"), table.c.deleted_at.is_(None))
_one = select(table).where(*_this)
_within = (
    select(table)
    .where(_here, table.c.deleted_at.is_(None))
    .where(table.c.ends_at > bindparam("since"), table.c.starts_at < bindparam("until"))
    .order_by(table.c.starts_at, table.c.id)
)
_add, _remove = insert(table), update(table).where(*_this)
_remove = _remove.values(deleted_at=bindparam("removed_at"))

_ways = select(travel).where(travel.c.organisation_id == organisation_said)
_way_gone = (
    delete(travel)
    .where(travel.c.organisation_id == organisation_said)
    .where(travel.c.from_site_id == bindparam("start"))
    .where(travel.c.to_site_id == bindparam("end"))
)
_add_way = insert(travel)


class SqlClosures(Repository):
    def add(self, organisation: OrganisationId, closure: Closure) -> None:
        owner, why = Owner(organisation), closure.why or None
        row = {
            "organisation_id": organisation,
            "id": closure.id,
            "room_id": closure.room,
            "site_id": closure.site,
            "starts_at": closure.span.start,
            "ends_at": closure.span.end,
            "why": self.vault.seal(owner, why, about=WHY, row=closure.id),
            "by_id": closure.by,
            "at": closure.at,
        }
        self.connection.execute(_add, row)

    def find(self, organisation: OrganisationId, closure: ClosureId) -> Closure | None:
        said = {"organisation": organisation, "closure": closure}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else self._closure(organisation, row)

    def remove(
        self, organisation: OrganisationId, closure: ClosureId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "closure": closure, "removed_at": at}
        self.connection.execute(_remove, said)

    def within(self, organisation: OrganisationId, within: Span) -> list[Closure]:
        span = {"since": within.start, "until": within.end}
        rows = self.connection.execute(_within, {"organisation": organisation, **span})
        return [self._closure(organisation, row) for row in rows.mappings().all()]

    def _closure(self, organisation: OrganisationId, row: RowMapping) -> Closure:
        owner = Owner(organisation)
        why = self.vault.open(owner, row["why"], about=WHY, row=row["id"])
        return Closure(
            row["id"],
            Span(row["starts_at"], row["ends_at"]),
            why or "",
            row["room_id"],
            row["site_id"],
            row["by_id"],
            row["at"],
        )


class SqlTravels(Repository):
    def put(
        self,
        organisation: OrganisationId,
        start: SiteId,
        end: SiteId,
        takes: timedelta | None,
    ) -> None:
        said = {"organisation": organisation, "start": start, "end": end}
        self.connection.execute(_way_gone, said)
        if takes is not None:
            row = {"from_site_id": start, "to_site_id": end, "minutes": takes // MINUTE}
            self.connection.execute(_add_way, {"organisation_id": organisation, **row})
        self.renew_names(organisation)

    @kept_by_version
    def every(
        self, organisation: OrganisationId
    ) -> Mapping[tuple[SiteId, SiteId], timedelta]:
        rows = self.connection.execute(_ways, {"organisation": organisation})
        return {
            (SiteId(row.from_site_id), SiteId(row.to_site_id)): row.minutes * MINUTE
            for row in rows
        }
