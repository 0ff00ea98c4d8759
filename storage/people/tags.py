"""Tags, and what bears them, in SQL."""

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId
from core.people.tags import Tag, Taggable, Tagged, TagId
from storage.repository import Repository, organisation_said
from storage.tables.tags import tag as table
from storage.tables.tags import tagging as taggings

_here = table.c.organisation_id == organisation_said
_named = select(table).where(_here, table.c.called == bindparam("called"))
_every = select(table).where(_here).order_by(table.c.name)
_of = (
    select(taggings.c.kind, taggings.c.thing)
    .where(
        taggings.c.organisation_id == organisation_said,
        taggings.c.tag_id == bindparam("tag"),
    )
    .order_by(taggings.c.kind, taggings.c.thing)
)
_take = delete(taggings).where(
    taggings.c.organisation_id == organisation_said,
    taggings.c.tag_id == bindparam("tag"),
    taggings.c.kind == bindparam("what"),
    taggings.c.thing == bindparam("which"),
)
_add, _put = insert(table), insert(taggings)


class SqlTags(Repository):
    def named(self, organisation: OrganisationId, name: str) -> Tag | None:
        said = {"organisation": organisation, "called": name.casefold()}
        row = self.connection.execute(_named, said).mappings().one_or_none()
        return None if row is None else Tag(row["id"], row["name"])

    def every(self, organisation: OrganisationId) -> list[Tag]:
        rows = self.connection.execute(_every, {"organisation": organisation})
        return [Tag(row.id, row.name) for row in rows]

    def add(self, organisation: OrganisationId, tag: Tag) -> None:
        row = {"organisation_id": organisation, "id": tag.id, "name": tag.name}
        self.connection.execute(_add, {**row, "called": tag.name.casefold()})

    def put(self, organisation: OrganisationId, tag: TagId, on: Tagged) -> bool:
        if on in self.of(organisation, tag):
            return False
        row = {"organisation_id": organisation, "tag_id": tag}
        self.connection.execute(_put, {**row, "kind": on.kind, "thing": on.thing})
        return True

    def take(self, organisation: OrganisationId, tag: TagId, off: Tagged) -> bool:
        said = {"organisation": organisation, "tag": tag}
        told = {**said, "what": off.kind, "which": off.thing}
        return self.connection.execute(_take, told).rowcount > 0

    def of(self, organisation: OrganisationId, tag: TagId) -> list[Tagged]:
        said = {"organisation": organisation, "tag": tag}
        rows = self.connection.execute(_of, said)
        return [Tagged(Taggable(row.kind), row.thing) for row in rows]
