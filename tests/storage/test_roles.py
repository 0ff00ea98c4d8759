"""On a PostgreSQL whose tables belong to one role while the desk logs in as another."""

from collections.abc import Iterator
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from core.people.ports import People
from storage import migrations
from storage.backups.backup import back_up
from storage.backups.restore import restore
from storage.database import open_database
from storage.protection import ROLE
from storage.writer import Writer
from tests.keys import KEY
from tests.people import HERE, MAYA, settle_in
from tests.postgres import drop_database, new_database

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
KEEPER, LOGIN = "keeper_of_tables", "desk_login"


def as_(role: str, address: str) -> str:
    return make_url(address).set(username=role).render_as_string(hide_password=False)


@pytest.fixture
def divided(postgres: str) -> Iterator[str]:
    """A database of the keeper, who is no superuser; the desk may only log in."""
    address = new_database(postgres)
    name = make_url(address).database
    with psycopg.connect(postgres, autocommit=True) as server:
        for role, more in ((KEEPER, ""), (LOGIN, f"IN ROLE {ROLE}")):
            server.execute(f"CREATE ROLE {role} LOGIN {more}".encode())
        server.execute(f'ALTER DATABASE "{name}" OWNER TO {KEEPER}'.encode())
    yield address
    drop_database(postgres, address)
    with psycopg.connect(postgres, autocommit=True) as server:
        for role in (LOGIN, KEEPER):
            server.execute(f"DROP ROLE {role}".encode())


async def test_the_keeper_migrates_backs_up_and_restores_and_the_desk_works(
    divided, tmp_path
):
    keeper, desk = as_(KEEPER, divided), as_(LOGIN, divided)
    async with open_database(desk, KEY) as database, Writer(database) as writer:
        with pytest.raises(migrations.OutOfDateError):
            migrations.refuse_unless_current(database.writing)
        migrations.migrate(keeper)
        migrations.refuse_unless_current(database.writing)
        await writer.run(settle_in)

    made = back_up(keeper, tmp_path, NOON)
    restore(made.file, keeper, KEY, replace=True)

    async with open_database(desk, KEY) as database, Writer(database) as writer:
        assert await writer.run(lambda p: p[People].find(HERE.id, MAYA.id)) == MAYA


async def test_the_desks_login_can_neither_become_the_keeper_nor_change_tables(
    divided,
):
    migrations.migrate(as_(KEEPER, divided))
    async with open_database(as_(LOGIN, divided), KEY) as database:
        for forbidden in (
            f"SET ROLE {KEEPER}",
            "ALTER TABLE person NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY reach ON person",
            "DELETE FROM audit",
            "TRUNCATE person",
        ):
            with (
                database.writing.connect() as connection,
                pytest.raises(DBAPIError, match=r"permission denied|must be owner"),
            ):
                connection.execute(text(forbidden))
