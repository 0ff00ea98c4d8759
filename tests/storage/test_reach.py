"""On PostgreSQL a unit of work sees its organisation, whatever it forgets to say."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, text

from core.application import Ports, Reach
from core.kernel.actor import THE_DESK, Actor, Role
from core.marking.ports import MarkingEntries
from core.people.ports import People
from storage.appended import OutOfReachError
from storage.database import Database, open_database
from storage.reader import Reader
from storage.tables import metadata
from storage.tables.audit import audit
from storage.tables.people import person
from storage.writer import Writer
from tests.keys import KEY
from tests.marking import marked
from tests.people import (
    AS_MAYA,
    AS_SAM,
    ELSEWHERE,
    EVERYBODY_HERE,
    HERE,
    MAYA,
    SAM,
    settle_in,
)

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
async def database(new_address: Callable[[str], str]) -> AsyncIterator[Database]:
    async with open_database(new_address("postgres"), KEY) as database:
        async with Writer(database) as writer:
            await writer.run(lambda ports: settle_in(ports, HERE, ELSEWHERE))
        yield database


def everybody_seen_by(actor: Actor | None):
    """A statement that forgot its WHERE."""

    def unit(ports: Ports) -> int:
        if actor is not None:
            ports[Reach].enter(actor)
        return len(ports[People].connection.execute(select(person)).all())

    return unit


@pytest.mark.parametrize("through", ["change", "read", "ask"])
async def test_a_forgotten_where_shows_nothing_of_another_organisation(
    database, through
):
    async with Writer(database) as writer:
        reader = Reader(database)
        ways = {"change": writer.run, "read": reader.run, "ask": reader.ask}
        run = ways[through]
        assert await run(everybody_seen_by(AS_MAYA)) == len(EVERYBODY_HERE)
        assert await run(everybody_seen_by(AS_SAM)) == 1
        assert await run(everybody_seen_by(THE_DESK)) == len(EVERYBODY_HERE) + 1
        operator = Actor(THE_DESK.organisation, MAYA.id, frozenset({Role.OPERATOR}))
        assert await run(everybody_seen_by(operator)) == 0


async def test_units_that_share_a_commit_do_not_share_their_reach(database):
    def refused(ports: Ports) -> None:
        everybody_seen_by(AS_SAM)(ports)
        raise LookupError

    async with Writer(database) as writer:
        assert await writer.run(everybody_seen_by(AS_MAYA)) == len(EVERYBODY_HERE)
        with pytest.raises(LookupError):
            await writer.run(refused)
        assert await writer.run(everybody_seen_by(AS_MAYA)) == len(EVERYBODY_HERE)


async def test_a_row_cannot_be_put_into_another_organisation(database):
    def smuggles(ports: Ports) -> None:
        ports[Reach].enter(AS_SAM)
        ports[MarkingEntries].add(HERE.id, marked(1, timedelta(minutes=1)))

    async with Writer(database) as writer:
        with pytest.raises(Exception, match="row-level security"):
            await writer.run(smuggles)


async def test_nor_can_a_row_that_is_written_when_the_batch_ends(database):
    def smuggles(ports: Ports) -> None:
        ports[Reach].enter(AS_SAM)
        ports[People].appended.add(audit, {"organisation_id": HERE.id})

    async with Writer(database) as writer:
        with pytest.raises(OutOfReachError):
            await writer.run(smuggles)


async def test_who_says_nothing_sees_nothing(database):
    with database.writing.connect() as connection:
        assert connection.execute(select(person)).all() == []
        row = {"organisation_id": HERE.id, "id": SAM.id, "name": "x", "roles": ""}
        with pytest.raises(Exception, match="row-level security"):
            connection.execute(insert(person), row)


async def test_the_application_owns_nothing_and_rules_over_nobody(database):
    with database.reading.connect() as connection:
        may = connection.execute(
            text(
                "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb "
                "FROM pg_roles WHERE rolname = current_user"
            )
        )
        assert may.scalar_one() is False
        owned = connection.execute(
            text("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
        )
        assert owned.scalar_one() == 0


async def test_every_table_of_an_organisation_is_guarded_by_force(database):
    guarded = text(
        "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
    )
    with database.reading.connect() as connection:
        found = set(connection.execute(guarded).scalars())

    ours = {
        name
        for name, table in metadata.tables.items()
        if "organisation_id" in table.columns
    }
    assert found == ours | {"organisation"}
