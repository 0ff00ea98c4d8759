"""The few statements that nearly every turn says, told to the driver directly.

SQLAlchemy writes them, once for each driver, and its types translate what goes in and
comes out. What else it does at every execution was measured to cost several times as
much as the statement itself. Bounds and faults are those of any other statement.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Dialect,
    Insert,
    Select,
    Update,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from storage.bounds import settle

Row = tuple[Any, ...]
Said = Mapping[str, Any]
Process = Callable[[Any], Any]
Statement = Select[Any] | Insert | Update | Delete


class _Told(NamedTuple):
    """A statement as a driver takes it; None leaves a value as it is.

    `fixed` is what it says whoever says it, such as a limit.
    """

    sql: str
    given: tuple[tuple[str, Process | None], ...]
    fixed: Said
    by_place: bool
    found: tuple[Process | None, ...]
    is_plain: bool


class Quick:
    """A statement whose parameters are single values; some may have theirs already."""

    def __init__(
        self, statement: Statement, columns: tuple[str, ...] | None = None
    ) -> None:
        self._statement = statement
        self._columns = columns
        self._found = _found_by(statement)
        self._names = tuple(str(each.key) for each in self._found)
        self._told: dict[tuple[str, str], _Told] = {}

    def rows(self, connection: Connection, said: Said) -> Sequence[Row]:
        told = self._for(connection.dialect)
        found, _ = _run(connection, told, said)
        if told.is_plain:
            return found
        return [
            tuple(
                value if process is None else process(value)
                for value, process in zip(row, told.found, strict=True)
            )
            for row in found
        ]

    def mappings(self, connection: Connection, said: Said) -> list[dict[str, Any]]:
        """Rows whose columns are found by name."""
        names = self._names
        rows = self.rows(connection, said)
        return [dict(zip(names, row, strict=True)) for row in rows]

    def first(self, connection: Connection, said: Said) -> Any:
        """What the first row has in its first column; None if there is no row."""
        rows = self.rows(connection, said)
        return rows[0][0] if rows else None

    def put(self, connection: Connection, said: Said) -> None:
        """For a statement that finds nothing."""
        _run(connection, self._for(connection.dialect), said)

    def put_all(self, connection: Connection, many: Sequence[Said]) -> int:
        """Likewise of each in turn, in one journey; how many rows it was said to."""
        return _run(connection, self._for(connection.dialect), *many)[1]

    def _for(self, dialect: Dialect) -> _Told:
        key = dialect.name, dialect.driver
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = self._compiled(dialect)
        return told

    def _compiled(self, dialect: Dialect) -> _Told:
        written: Any = self._statement.compile(
            dialect=dialect, column_keys=self._columns
        )
        names = written.positiontup or tuple(written.binds)
        given = (
            (name, _on_the_way(written.binds[name].type, dialect)) for name in names
        )
        found = tuple(_on_the_way_back(each.type, dialect) for each in self._found)
        fixed = {
            name: bind.value
            for name, bind in written.binds.items()
            if not bind.required
        }
        by_place = written.positiontup is not None
        return _Told(str(written), tuple(given), fixed, by_place, found, not any(found))


def _found_by(statement: Statement) -> Sequence[ColumnElement[Any]]:
    return tuple(statement.selected_columns) if isinstance(statement, Select) else ()


def _on_the_way(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _on_the_way_back(kind: TypeEngine[Any], dialect: Dialect) -> Process | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


def _given(told: _Told, said: Said) -> Any:
    if told.fixed:
        said = {**told.fixed, **said}
    given = [
        said[name] if process is None else process(said[name])
        for name, process in told.given
    ]
    if told.by_place:
        return given
    return {name: value for (name, _), value in zip(told.given, given, strict=True)}


def _run(connection: Connection, told: _Told, *many: Said) -> tuple[Sequence[Row], int]:
    if not connection.in_transaction():
        connection.begin()
    settle(connection)
    given = [_given(told, said) for said in many]
    dbapi = connection.dialect.loaded_dbapi
    pooled = connection.connection
    cursor = pooled.cursor()
    try:
        if len(given) == 1:
            cursor.execute(told.sql, given[0])
        else:
            cursor.executemany(told.sql, given)
        found = cursor.fetchall() if told.found else ()
    except dbapi.Error as fault:
        gone = connection.dialect.is_disconnect(fault, pooled, cursor)
        if gone:
            connection.invalidate(fault)
        raise DBAPIError.instance(
            told.sql,
            None,
            fault,
            dbapi.Error,
            hide_parameters=True,
            connection_invalidated=gone,
            dialect=connection.dialect,
        ) from fault
    else:
        return found, cursor.rowcount
    finally:
        cursor.close()
