"""Straight into the tables, unasked, past the desk: its use cases would take hours."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, event

from core.application import Ports
from storage.database import owners_engine
from storage.insert import insert_together
from storage.sealing.keys import InstallationKey, Keys
from storage.work import work_on
from tests.keys import KEY
from tests.people import HERE


@contextmanager
def past_the_desk(address: str) -> Iterator[tuple[Connection, Ports]]:
    engine = owners_engine(address, foreign_keys=False)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _in_a_hurry)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET session_replication_role = replica")
        keys = Keys(InstallationKey(KEY))
        with work_on(connection, keys, changes=True) as work:
            work.begin()
            yield connection, work.ports
            work.keep()
            work.flush()
    with engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


@contextmanager
def indexed_at_last(connection: Connection, *tables: Table) -> Iterator[None]:
    """Rows are sorted into indexes once, when all are there; keys stay as they are."""
    indexes = [each for table in tables for each in table.indexes]
    for each in indexes:
        each.drop(connection)
    yield
    for each in indexes:
        each.create(connection)


def _in_a_hurry(connection: Any, _entry: object) -> None:
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000"):
        connection.execute(f"PRAGMA {pragma}").close()


def put(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    left = iter(rows)
    while some := list(islice(left, 10_000)):
        insert_together(connection, table, some)


def session_row(key: UUID, start: datetime, end: datetime) -> dict[str, Any]:
    return {
        **dict.fromkeys(("kind", "flags", "cancelled_by_side"), ""),
        "organisation_id": HERE.id,
        "id": key,
        "subject": "maths",
        "planned_start": start,
        "planned_end": end,
        "starts_at": start,
        "ends_at": end,
        "state": "scheduled",
        "overrides": {},
        "version": 1,
        "sequence": 0,
    }


def person_row(
    key: UUID, who: UUID, start: datetime, end: datetime, *, teaches: bool = False
) -> dict[str, Any]:
    return {
        "organisation_id": HERE.id,
        "session_id": key,
        "person_id": who,
        "teaches": teaches,
        "place": 0,
        "starts_at": start,
        "ends_at": end,
    }
