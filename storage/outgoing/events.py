"""The log of events, in SQL."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from core.kernel.ids import OrganisationId
from core.outgoing.events.model import Event
from storage.repository import Repository, organisation_said
from storage.tables.outgoing import event as table

_after = (
    select(table)
    .where(
        table.c.organisation_id == organisation_said,
        table.c.id > bindparam("last"),
        table.c.at <= bindparam("until", type_=table.c.at.type),
    )
    .order_by(table.c.id)
    .limit(bindparam("most"))
)
_purge = delete(table).where(table.c.at < bindparam("before"))


class SqlEvents(Repository):
    def add(self, organisation: OrganisationId, event: Event) -> None:
        row = {
            "organisation_id": organisation,
            "id": event.id,
            "kind": event.kind,
            "thing_id": event.thing,
            "person_id": event.person,
            "at": event.at,
        }
        self.appended.add(table, row)

    def after(
        self, organisation: OrganisationId, last: UUID, until: datetime, limit: int
    ) -> list[Event]:
        said = {"organisation": organisation, "last": last}
        found = self.connection.execute(_after, {**said, "until": until, "most": limit})
        return [
            Event(row.id, row.kind, row.at, row.thing_id, row.person_id)
            for row in found
        ]

    def purge(self, before: datetime) -> int:
        return self.connection.execute(_purge, {"before": before}).rowcount
