"""Leases in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete
from sqlalchemy.dialects import postgresql, sqlite

from storage.repository import Repository
from storage.tables.messaging import lease as table


def _hold(kind: Any) -> Any:
    put = kind.insert(table)
    return put.on_conflict_do_update(
        index_elements=[table.c.name],
        set_={"holder": put.excluded.holder, "until": put.excluded.until},
        where=(table.c.holder == put.excluded.holder)
        | (table.c.until <= bindparam("now", type_=table.c.until.type)),
    ).returning(table.c.holder)


_HOLD = {"sqlite": _hold(sqlite), "postgresql": _hold(postgresql)}
_let_go = delete(table).where(
    table.c.name == bindparam("lease"), table.c.holder == bindparam("by")
)


class SqlLeases(Repository):
    def hold(self, lease: str, holder: str, now: datetime, *, until: datetime) -> bool:
        said = {"name": lease, "holder": holder, "until": until, "now": now}
        statement = _HOLD[self.connection.dialect.name]
        return self.connection.execute(statement, said).first() is not None

    def forget(self) -> None:
        self.connection.execute(delete(table))

    def let_go(self, lease: str, holder: str) -> None:
        self.connection.execute(_let_go, {"lease": lease, "by": holder})
