"""Audiences with a name, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId
from core.messaging.ports import SavedAudience
from storage.repository import Repository, organisation_said
from storage.tables.announcements import saved_audience as table

_here = table.c.organisation_id == organisation_said
_this = (_here, table.c.id == bindparam("audience"))
_named = select(table).where(_here, table.c.called == bindparam("called"))
_one = select(table).where(*_this)
_every = select(table).where(_here, table.c.deleted_at.is_(None)).order_by(table.c.name)
_remove, _add = delete(table).where(*_this), insert(table)
_drop = update(table).where(*_this).values(deleted_at=bindparam("gone"))


class SqlSavedAudiences(Repository):
    def keep(
        self, organisation: OrganisationId, saved: SavedAudience, at: datetime
    ) -> None:
        row = {
            "organisation_id": organisation,
            "id": saved.id,
            "name": saved.name,
            "called": saved.name.casefold(),
            "terms": saved.terms,
            "by_id": saved.by,
            "at": at,
        }
        said = {"organisation": organisation, "audience": saved.id}
        self.connection.execute(_remove, said)
        self.connection.execute(_add, row)

    def drop(self, organisation: OrganisationId, saved: UUID, at: datetime) -> None:
        said = {"organisation": organisation, "audience": saved, "gone": at}
        self.connection.execute(_drop, said)

    def named(self, organisation: OrganisationId, name: str) -> SavedAudience | None:
        return self._first(_named, organisation, called=name.casefold())

    def find(self, organisation: OrganisationId, saved: UUID) -> SavedAudience | None:
        return self._first(_one, organisation, audience=saved)

    def every(self, organisation: OrganisationId) -> Sequence[SavedAudience]:
        rows = self.connection.execute(_every, {"organisation": organisation})
        return [_saved(row) for row in rows.mappings()]

    def _first(
        self, asked: Any, organisation: OrganisationId, **said: object
    ) -> SavedAudience | None:
        told = {"organisation": organisation, **said}
        row = self.connection.execute(asked, told).mappings().first()
        return None if row is None else _saved(row)


def _saved(row: RowMapping) -> SavedAudience:
    dropped = row["deleted_at"] is not None
    return SavedAudience(row["id"], row["name"], row["terms"], row["by_id"], dropped)
