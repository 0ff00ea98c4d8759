"""Changes join the chains of their organisations, a moment after they were made.

Nobody who makes a change waits for anybody else's chain. One process at a time seals
an organisation: on PostgreSQL by an advisory lock, on SQLite there is one writer.
"""

from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    Integer,
    LargeBinary,
    Row,
    Uuid,
    bindparam,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.audit.model import START, Head, forge
from core.kernel.ids import OrganisationId
from storage.audit.trail import entry
from storage.quick import Quick
from storage.repository import Repository
from storage.tables.audit import audit as table
from storage.tables.audit import audit_head

MOST_ORGANISATIONS = 64
_unsealed = table.c.number.is_(None)
with_unsealed = (
    select(table.c.organisation_id)
    .where(_unsealed)
    .distinct()
    .limit(MOST_ORGANISATIONS)
)
_lock = text(
    "SELECT o FROM unnest(:asked) AS o "
    "WHERE pg_try_advisory_xact_lock(hashtextextended('audit' || o::text, 0))"
).bindparams(bindparam("asked", type_=postgresql.ARRAY(Uuid)))
_these: BindParameter[Any] = bindparam("organisations", expanding=True)
_heads = select(audit_head).where(audit_head.c.organisation_id.in_(_these))
_rows = (
    select(table)
    .where(table.c.organisation_id.in_(_these), _unsealed)
    .order_by(table.c.organisation_id, table.c.id)
    .limit(bindparam("most"))
)
_seal = Quick(
    update(table)
    .where(table.c.organisation_id == bindparam("of"), table.c.id == bindparam("this"))
    .where(_unsealed)
    .values(number=bindparam("place"), seal=bindparam("with"))
)
_seal_together = text(
    "UPDATE audit SET number = done.place, seal = done.seal "
    "FROM unnest(:of, :this, :place, :with) AS done(organisation, id, place, seal) "
    "WHERE audit.organisation_id = done.organisation AND audit.id = done.id "
    "AND audit.number IS NULL"
).bindparams(
    bindparam("of", type_=postgresql.ARRAY(Uuid)),
    bindparam("this", type_=postgresql.ARRAY(Uuid)),
    bindparam("place", type_=postgresql.ARRAY(Integer)),
    bindparam("with", type_=postgresql.ARRAY(LargeBinary)),
)
"""One statement for all of them: PostgreSQL pays for each more than for each row."""
_move_heads = {
    kind.__name__.rsplit(".", 1)[-1]: (
        (put := kind.insert(audit_head)).on_conflict_do_update(
            index_elements=["organisation_id"],
            set_={"number": put.excluded.number, "seal": put.excluded.seal},
        )
    )
    for kind in (sqlite, postgresql)
}


class SqlAuditSeals(Repository):
    def seal(self, limit: int) -> int:
        organisations = self._locked()
        if not organisations:
            return 0
        said = {"organisations": organisations}
        heads = {
            row.organisation_id: Head(row.number, row.seal)
            for row in self.connection.execute(_heads, said)
        }
        rows = self.connection.execute(_rows, {**said, "most": limit}).all()
        sealed: list[dict[str, Any]] = []
        moved: list[dict[str, Any]] = []
        for organisation, group in groupby(rows, attrgetter("organisation_id")):
            head = heads.get(organisation, START)
            head = self._chain(head, list(group), sealed)
            moved.append(
                {
                    "organisation_id": organisation,
                    "number": head.number,
                    "seal": head.seal,
                }
            )
        if rows:
            self._store(sealed)
            move = _move_heads[self.connection.dialect.name]
            self.connection.execute(move, moved)
        return len(rows)

    def _store(self, sealed: list[dict[str, Any]]) -> None:
        if self.connection.dialect.name == "postgresql":
            columns = {name: [row[name] for row in sealed] for name in sealed[0]}
            self.connection.execute(_seal_together, columns)
        else:
            _seal.put_all(self.connection, sealed)

    def _locked(self) -> list[OrganisationId]:
        """Those with something to seal that nobody else is sealing."""
        found = list(self.connection.execute(with_unsealed).scalars())
        if found and self.connection.dialect.name == "postgresql":
            return list(self.connection.execute(_lock, {"asked": found}).scalars())
        return found

    def _chain(
        self, head: Head, rows: list[Row[Any]], sealed: list[dict[str, Any]]
    ) -> Head:
        organisation = rows[0].organisation_id
        secret = self.vault.chain_secret(organisation)
        for row in rows:
            link = forge(secret, head.number + 1, entry(row), head.seal)
            head = Head(link.number, link.seal)
            place = {"of": organisation, "this": row.id}
            sealed.append({**place, "place": link.number, "with": link.seal})
        return head
