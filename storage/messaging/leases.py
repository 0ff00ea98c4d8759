"""Leases in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, or_
from sqlalchemy.dialects import postgresql, sqlite

from storage.alive import of_the_dead, session_of
from storage.repository import Repository
from storage.tables.messaging import lease as table


def _hold(kind: Any, *free: Any) -> Any:
    put = kind.insert(table)
    ours = table.c.holder == put.excluded.holder
    over = table.c.until <= bindparam("now", type_=table.c.until.type)
    return put.on_conflict_do_update(
        index_elements=[table.c.name],
        set_={name: put.excluded[name] for name in ("holder", "until", "held_by")},
        where=or_(ours, over, *free),
    ).returning(table.c.holder)


_of_the_dead = of_the_dead(table.c.held_by)
_HOLD = {"sqlite": _hold(sqlite), "postgresql": _hold(postgresql, _of_the_dead)}
_forget_those_of_the_dead = delete(table).where(_of_the_dead)
_let_go = delete(table).where(
    table.c.name == bindparam("lease"), table.c.holder == bindparam("by")
)


class SqlLeases(Repository):
    def hold(self, lease: str, holder: str, now: datetime, *, until: datetime) -> bool:
        said = {"name": lease, "holder": holder, "until": until, "now": now}
        said["held_by"] = session_of(self.connection)
        statement = _HOLD[self.connection.dialect.name]
        return self.connection.execute(statement, said).first() is not None

    def forget(self) -> None:
        self.connection.execute(delete(table))

    def forget_those_of_the_dead(self) -> int:
        if session_of(self.connection) is None:
            return 0
        return self.connection.execute(_forget_those_of_the_dead).rowcount

    def let_go(self, lease: str, holder: str) -> None:
        self.connection.execute(_let_go, {"lease": lease, "by": holder})
