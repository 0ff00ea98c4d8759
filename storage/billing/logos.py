"""What an organisation's papers carry at their head, in SQL."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from core.kernel.ids import OrganisationId
from storage.repository import Repository, organisation_said
from storage.tables.invoices import organisation_logo as table

_of = select(table.c.picture).where(table.c.organisation_id == organisation_said)
_drop = delete(table).where(table.c.organisation_id == organisation_said)
_add = insert(table)


class SqlLogos(Repository):
    def of(self, organisation: OrganisationId) -> bytes:
        said = {"organisation": organisation}
        found: bytes | None = self.connection.execute(_of, said).scalar_one_or_none()
        return found or b""

    def put(self, organisation: OrganisationId, picture: bytes, at: datetime) -> None:
        self.connection.execute(_drop, {"organisation": organisation})
        if picture:
            row = {"organisation_id": organisation, "picture": picture, "at": at}
            self.connection.execute(_add, row)
