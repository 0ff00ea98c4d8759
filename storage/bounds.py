"""Where a unit of work begins and ends in a batch, and how far it sees.

On PostgreSQL row-level security shows a unit one organisation's rows and no others.
Saying so, like a savepoint, is put off until the next statement and sent before it
in one go; a unit that never speaks to the database costs nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import Connection as PostgresConnection
from sqlalchemy import Connection, Engine, event

from core.kernel.actor import THE_DESK, Actor
from core.kernel.ids import OrganisationId

EVERYWHERE = "everywhere"
BOUNDS = "bounds"


class Bounds:
    """Of one connection. Seen by core as `Reach`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._secured = connection.dialect.name == "postgresql"
        self._said: str | None = None
        self._wanted = EVERYWHERE
        self._open = False
        self._pending: list[str] = []

    def enter(self, actor: Actor) -> None:
        """Only `actor`'s organisation from now on; the desk itself sees all."""
        self._wanted = EVERYWHERE if actor == THE_DESK else str(actor.organisation)

    def enter_everywhere(self) -> None:
        self._wanted = EVERYWHERE

    def admits(self, organisation: OrganisationId) -> bool:
        return self._wanted in {EVERYWHERE, str(organisation)}

    def begin_transaction(self) -> None:
        """Where nobody else does: PostgreSQL is told together with what follows."""
        self._pending.append("BEGIN")

    def begin(self) -> None:
        self._pending.append("SAVEPOINT unit")
        self._open = False

    def keep(self) -> None:
        """What the unit did stays, if the batch does."""
        if self._open:
            self._pending.append("RELEASE SAVEPOINT unit")
        else:
            self._pending.remove("SAVEPOINT unit")

    def undo(self) -> None:
        """All that the unit did goes, and what it said about its reach with it."""
        if self._open:
            self._pending = ["ROLLBACK TO SAVEPOINT unit", "RELEASE SAVEPOINT unit"]
            self._said = None
        else:
            self._pending.remove("SAVEPOINT unit")

    def settle(self) -> None:
        """Say what is pending: a statement follows, or the end of the batch."""
        if self._pending or (self._secured and self._said != self._wanted):
            self._speak()

    def _speak(self) -> None:
        said, self._pending = self._pending, []
        self._open = self._open or "SAVEPOINT unit" in said
        if self._secured and self._said != self._wanted:
            self._said = self._wanted
            said.append(f"SET LOCAL desk.reach TO '{self._wanted}'")
        if said:
            raw: Any = self._connection.connection.dbapi_connection
            _tell(raw, said, together=self._secured)


def _tell(raw: Any, said: list[str], *, together: bool) -> None:
    """PostgreSQL takes several statements in one journey, unless it prepares them."""
    cursor = raw.cursor()
    if not together:
        for each in said:
            cursor.execute(each)
    elif isinstance(raw, PostgresConnection):
        cursor.execute("; ".join(said), prepare=False)
    else:  # asynchronous, which only ever says how far it sees
        cursor.execute("; ".join(said))
    cursor.close()


@contextmanager
def bounds_of(connection: Connection) -> Iterator[Bounds]:
    """In force for the statements of this block, which begins a transaction."""
    bounds = Bounds(connection)
    info = connection.info  # out of reach once the connection has broken
    info[BOUNDS] = bounds
    try:
        yield bounds
    finally:
        info.pop(BOUNDS, None)


def begins_late(engine: Engine) -> None:
    """Let a transaction on `engine` begin with its first statement, in one journey."""

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        bounds = connection.info.get(BOUNDS)
        if bounds is None:
            connection.exec_driver_sql("BEGIN")
        else:
            bounds.begin_transaction()


def bounded(engine: Engine) -> None:
    """Let every statement on `engine` be preceded by what its unit has pending."""

    @event.listens_for(engine, "before_cursor_execute")
    def about_to(connection: Connection, *statement: object) -> None:
        del statement
        settle(connection)


def settle(connection: Connection) -> None:
    """A statement follows: what the unit has pending is said first."""
    bounds = connection.info.get(BOUNDS)
    if bounds is not None:
        bounds.settle()
