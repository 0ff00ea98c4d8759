"""Rows as lines of JSON, the same from either database, and back."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Date,
    DateTime,
    LargeBinary,
    String,
    Table,
    Text,
    Time,
    Uuid,
    collate,
    column,
    select,
    table,
)
from sqlalchemy.sql.expression import ColumnElement, TableClause
from sqlalchemy.types import TypeDecorator, TypeEngine

from storage.types import UtcDateTime

AT_ONCE = 1000

Row = dict[str, Any]


@cache
def plain(declared: Table) -> TableClause:
    """The table with nothing of ours in its types but UTC."""
    return table(
        declared.name, *(column(each.name, _plain(each.type)) for each in declared.c)
    )


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    if isinstance(kind, TypeDecorator) and not isinstance(kind, UtcDateTime):
        return kind.impl_instance
    return kind


def lines_of(connection: Connection, declared: Table) -> Iterator[bytes]:
    """Every row in the order of its key, whatever the database's own order is."""
    bare = plain(declared)
    asked = select(bare).order_by(
        *(_in_bytes(bare.c[key.name], connection) for key in declared.primary_key)
    )
    options = {"yield_per": AT_ONCE}
    for row in connection.execute(asked, execution_options=options).mappings():
        yield _line(row)


def _in_bytes(key: Any, connection: Connection) -> ColumnElement[Any]:
    if connection.dialect.name == "postgresql" and isinstance(key.type, String | Text):
        return collate(key, "C")
    found: ColumnElement[Any] = key
    return found


def _line(row: Any) -> bytes:
    told = {name: _told(value) for name, value in row.items()}
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _told(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value


def rows_from(declared: Table, lines: Iterable[bytes]) -> Iterator[Row]:
    read = {each.name: _reader(each) for each in declared.c}
    for line in lines:
        told = json.loads(line)
        yield {
            name: None if value is None else read[name](value)
            for name, value in told.items()
        }


def _reader(declared: Column[Any]) -> Callable[[Any], Any]:
    kind = declared.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    readers: tuple[tuple[type[TypeEngine[Any]], Callable[[Any], Any]], ...] = (
        (Uuid, UUID),
        (DateTime, _instant),
        (Date, date.fromisoformat),
        (Time, time.fromisoformat),
        (LargeBinary, b64decode),
    )
    for known, read in readers:
        if isinstance(kind, known):
            return read
    return _itself


def _instant(told: str) -> datetime:
    read = datetime.fromisoformat(told)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _itself(told: Any) -> Any:
    return told
