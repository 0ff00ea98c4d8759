"""The log of events, in SQL."""

from datetime import datetime

from sqlalchemy import bindparam, delete

from core.kernel.ids import OrganisationId
from core.outgoing.events.model import Event
from storage.repository import Repository
from storage.tables.outgoing import event as table

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

    def purge(self, before: datetime) -> int:
        return self.connection.execute(_purge, {"before": before}).rowcount
