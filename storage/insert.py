"""Many rows by one statement, the same statement however many there are."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from storage.quick import Quick
from storage.tables.messaging import due, inbox, outbox
from storage.tables.notices import told

ONCE = {inbox, outbox, told}
"""A key seen before is no mistake here: the platform, or a job, said it twice."""
LAST = {due}
"""Its rows change one column; no two of those inserted together have one key."""

Row = dict[str, Any]


def insert_together(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """All `rows` say the same columns.

    PostgreSQL pays for each statement, and for each that it has not met before: it
    is given columns instead of rows. SQLite is at hand, and takes one by one.
    """
    names = tuple(rows[0])
    if connection.dialect.name == "sqlite":
        _by_rows(table, names).put_all(connection, rows)
        return
    columns = {name: [row[name] for row in rows] for name in names}
    connection.execute(_by_columns(table, names), columns)


@cache
def _by_rows(table: Table, names: tuple[str, ...]) -> Quick:
    put: Any = sqlite.insert(table).inline()  # what number it gets nobody asks
    if table in LAST:
        put = _newest(put)
    elif table in ONCE:
        put = put.on_conflict_do_nothing()
    return Quick(put, names)


@cache
def _by_columns(table: Table, names: tuple[str, ...]) -> Insert:
    given = (
        bindparam(name, type_=postgresql.ARRAY(table.c[name].type)) for name in names
    )
    rows = func.unnest(*given).table_valued(*names).render_derived(name="rows")
    put = postgresql.insert(table).from_select(
        names, select(*(rows.c[name] for name in names)), include_defaults=False
    )
    if table in LAST:
        return _newest(put)
    return put.on_conflict_do_nothing() if table in ONCE else put


def _newest(put: Any) -> Insert:
    """What is said now of a key takes the place of what was said of it before."""
    table = put.table
    said = {each.name: put.excluded[each.name] for each in table.c}
    key = [each.name for each in table.primary_key]
    newer = {name: value for name, value in said.items() if name not in key}
    made: Insert = put.on_conflict_do_update(index_elements=key, set_=newer)
    return made
