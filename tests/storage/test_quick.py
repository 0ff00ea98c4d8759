"""What most turns say is told to the driver directly, and nobody notices."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError

from core.application import Ports, Reach
from core.kernel.actor import Actor
from core.people.ports import People
from storage.database import Database, open_database
from storage.quick import Quick
from storage.reader import Reader
from storage.tables.people import person
from storage.writer import Writer
from tests.keys import KEY
from tests.people import AS_MAYA, AS_SAM, ELSEWHERE, EVERYBODY_HERE, HERE, settle_in

HERE_ALL = select(person).where(person.c.organisation_id == bindparam("organisation"))
EVERYWHERE = Quick(select(person.c.id))
NOWHERE = Table("nowhere", MetaData(), Column("number", Integer))


@pytest.fixture(params=["sqlite", "postgres"])
async def database(
    request: pytest.FixtureRequest, new_address: Callable[[str], str]
) -> AsyncIterator[Database]:
    async with open_database(new_address(request.param), KEY) as database:
        async with Writer(database) as writer:
            await writer.run(lambda ports: settle_in(ports, HERE, ELSEWHERE))
        yield database


def on_its_connection(
    do: Callable[[Any], Any], actor: Actor = AS_MAYA
) -> Callable[[Ports], Any]:
    def unit(ports: Ports) -> Any:
        ports[Reach].enter(actor)
        return do(ports[People].connection)

    return unit


@pytest.fixture(params=["change", "read", "ask"])
async def run(
    request: pytest.FixtureRequest, database: Database
) -> AsyncIterator[Callable[..., Any]]:
    async with Writer(database) as writer:
        reader = Reader(database)
        ways = {"change": writer.run, "read": reader.run, "ask": reader.ask}
        yield ways[request.param]


async def test_it_finds_what_the_statement_finds(run):
    said = {"organisation": HERE.id}
    quick = Quick(HERE_ALL)

    found = await run(on_its_connection(lambda c: quick.mappings(c, said)))
    there = await run(
        on_its_connection(lambda c: c.execute(HERE_ALL, said).mappings().all())
    )

    assert found
    assert sorted(found, key=lambda row: row["id"]) == sorted(
        map(dict, there), key=lambda row: row["id"]
    )


async def test_it_sees_no_further_than_its_unit(run, database):
    here = await run(on_its_connection(lambda c: EVERYWHERE.rows(c, {})))
    there = await run(on_its_connection(lambda c: EVERYWHERE.rows(c, {}), AS_SAM))

    if database.writing.dialect.name == "postgresql":
        assert (len(here), len(there)) == (len(EVERYBODY_HERE), 1)
    else:
        assert len(here) == len(there) == len(EVERYBODY_HERE) + 1


async def test_its_faults_are_those_of_any_statement(run):
    nowhere = Quick(select(NOWHERE.c.number))

    with pytest.raises(DBAPIError) as caught:
        await run(on_its_connection(lambda c: nowhere.rows(c, {})))

    assert "nowhere" in str(caught.value)


async def test_what_it_puts_goes_when_its_unit_fails(database):
    names = ("organisation_id", "id", "profile", "minor", "pays_self")
    put = Quick(insert(person), names)

    def fail(connection: Any) -> None:
        rows = connection.execute(HERE_ALL, {"organisation": HERE.id}).mappings()
        row = {name: rows.first()[name] for name in names[:1]}
        other = {"id": HERE.id, "profile": b"", "minor": False, "pays_self": True}
        put.put(connection, {**row, **other})
        raise LookupError

    async with Writer(database) as writer:
        with pytest.raises(LookupError):
            await writer.run(on_its_connection(fail))
        rows = await writer.run(on_its_connection(lambda c: EVERYWHERE.rows(c, {})))

    assert HERE.id not in {row[0] for row in rows}


async def test_what_a_statement_says_of_itself_needs_no_telling(run):
    said, one = {"organisation": HERE.id}, Quick(HERE_ALL.limit(1))

    assert len(await run(on_its_connection(lambda c: one.rows(c, said)))) == 1


async def test_many_are_told_at_once_and_counted(database):
    grown = Quick(
        update(person)
        .where(person.c.organisation_id == bindparam("organisation"))
        .where(person.c.id == bindparam("whose"))
        .values(minor=bindparam("young"))
    )
    said = [
        {"organisation": HERE.id, "whose": whose, "young": True}
        for whose in (*(each.id for each in EVERYBODY_HERE), HERE.id)
    ]

    async with Writer(database) as writer:
        done = await writer.run(on_its_connection(lambda c: grown.put_all(c, said)))

    assert done == len(EVERYBODY_HERE)
