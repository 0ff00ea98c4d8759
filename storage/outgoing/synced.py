"""What came in and went out, in SQL."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select

from core.kernel.ids import OrganisationId
from core.outgoing.synced.model import Synced, SyncedId, Way
from storage.repository import Repository, organisation_said
from storage.tables.outgoing import synced as table

_here = table.c.organisation_id == organisation_said
_newest = (
    select(table).where(_here).order_by(table.c.id.desc()).limit(bindparam("most"))
)
_older = _newest.where(table.c.id < bindparam("before"))
_purge = delete(table).where(table.c.at < bindparam("before"))


class SqlSyncLog(Repository):
    def add(self, organisation: OrganisationId, synced: Synced) -> None:
        row = {
            "organisation_id": organisation,
            "id": synced.id,
            "way": synced.way.value,
            "what": synced.what,
            "at": synced.at,
            "by_id": synced.by,
            "webhook_id": synced.webhook,
            "row_count": synced.count,
            "why": synced.why[:100],
        }
        self.appended.add(table, row)

    def page(
        self, organisation: OrganisationId, before: SyncedId | None, limit: int
    ) -> list[Synced]:
        said = {"organisation": organisation, "most": limit}
        asked = (
            (_newest, said) if before is None else (_older, said | {"before": before})
        )
        return [
            Synced(
                row.id,
                Way(row.way),
                row.what,
                row.at,
                row.by_id,
                row.webhook_id,
                row.row_count,
                row.why,
            )
            for row in self.connection.execute(*asked)
        ]

    def purge(self, before: datetime) -> int:
        return self.connection.execute(_purge, {"before": before}).rowcount
