"""Some of many rows at a time, so that no unit of work holds up the others for long."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    select,
    tuple_,
)
from sqlalchemy.sql.dml import Delete

MOST = "most"


def few_of(table: Table, *which: ColumnElement[bool]) -> ColumnElement[bool]:
    """At most as many as are said with the statement, of those that `which` names."""
    key = tuple(table.primary_key.columns)
    found = select(*key).where(*which).limit(bindparam(MOST))
    return (key[0] if len(key) == 1 else tuple_(*key)).in_(found)


def delete_few(table: Table, *which: ColumnElement[bool]) -> Delete:
    return delete(table).where(few_of(table, *which))


def purged(
    connection: Connection, statements: tuple[Any, ...], most: int, **said: object
) -> int:
    """Of each in turn, until so many rows are gone; how many are."""
    gone = 0
    for each in statements:
        if gone < most:
            left = {**said, MOST: most - gone}
            gone += connection.execute(each, left).rowcount
    return gone
