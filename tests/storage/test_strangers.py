"""Every table, one by one: what a stranger's unit can see, change, remove and add."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    Table,
    Time,
    Uuid,
    delete,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError

from core.application import Ports, Reach
from core.people.ports import People
from storage.backups.rows import plain
from storage.database import Database, open_database, owners_engine
from storage.tables import metadata
from storage.writer import Writer
from tests.keys import KEY
from tests.people import AS_MAYA, AS_SAM, ELSEWHERE, HERE, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
OURS = [table for table in metadata.sorted_tables if "organisation_id" in table.columns]
VALUES: tuple[tuple[type, Any], ...] = (
    (Uuid, UUID(int=4711)),
    (Boolean, True),
    (Integer, 1),
    (Float, 1.0),
    (LargeBinary, b"x"),
    (DateTime, NOON),
    (Date, date(2026, 3, 9)),
    (Time, time(12)),
)


def something(column: Column[Any]) -> Any:
    if column.name == "organisation_id":
        return HERE.id
    kind = getattr(column.type, "impl_instance", column.type)
    return next(
        (value for each, value in VALUES if isinstance(kind, each)), column.name[0]
    )


def row_of(table: Table) -> dict[str, Any]:
    return {column.name: something(column) for column in table.columns}


def put_one_into_each(connection: Connection) -> None:
    """As whoever owns them, and without asking what they refer to."""
    connection.execute(text("SET LOCAL session_replication_role = replica"))
    for table in OURS:
        row = postgresql.insert(plain(table)).values(row_of(table))
        connection.execute(row.on_conflict_do_nothing())  # such as its first key


@pytest.fixture
async def database(new_address: Callable[[str], str]) -> AsyncIterator[Database]:
    address = new_address("postgres")
    async with open_database(address, KEY) as database:
        async with Writer(database) as writer:
            await writer.run(lambda ports: settle_in(ports, HERE, ELSEWHERE))
        owner = owners_engine(address)
        try:
            with owner.begin() as connection:
                put_one_into_each(connection)
        finally:
            owner.dispose()
        yield database


def touched_by(ports: Ports, table: Table) -> dict[str, int]:
    """How many of our rows each way of touching them reaches."""
    connection: Connection = ports[People].connection
    bare = plain(table)
    here = bare.c.organisation_id == HERE.id
    seen = len(connection.execute(select(bare).where(here)).all())
    ways = {
        "changed": update(bare).where(here).values(organisation_id=HERE.id),
        "removed": delete(bare).where(here),
    }
    found = {"seen": seen}
    for way, statement in ways.items():
        try:
            with connection.begin_nested() as trying:
                found[way] = connection.execute(statement).rowcount
                trying.rollback()
        except DBAPIError:  # the audit cannot be rewritten by anybody
            found[way] = 0
    return found


async def test_a_stranger_reaches_no_row_of_ours_in_any_table(database: Database):
    def as_a_stranger(ports: Ports) -> dict[str, dict[str, int]]:
        ports[Reach].enter(AS_SAM)
        return {table.name: touched_by(ports, table) for table in OURS}

    async with Writer(database) as writer:
        found = await writer.run(as_a_stranger)

    nothing = {"seen": 0, "changed": 0, "removed": 0}
    assert found == {table.name: nothing for table in OURS}


async def test_each_of_these_tables_really_held_something_of_ours(database: Database):
    def as_one_of_us(ports: Ports) -> set[str]:
        ports[Reach].enter(AS_MAYA)
        connection: Connection = ports[People].connection
        return {
            table.name
            for table in OURS
            if connection.execute(select(plain(table))).first() is not None
        }

    async with Writer(database) as writer:
        assert await writer.run(as_one_of_us) == {table.name for table in OURS}


async def test_a_stranger_adds_no_row_to_ours_in_any_table(database: Database):
    def as_a_stranger(ports: Ports) -> list[str]:
        ports[Reach].enter(AS_SAM)
        connection: Connection = ports[People].connection
        added = []
        for table in OURS:
            try:
                with connection.begin_nested():
                    connection.execute(insert(plain(table)).values(row_of(table)))
                added.append(table.name)
            except DBAPIError as refused:
                if "row-level security" not in str(refused):
                    added.append(f"{table.name}: {refused.orig}")
        return added

    async with Writer(database) as writer:
        assert await writer.run(as_a_stranger) == []
