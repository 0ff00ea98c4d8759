"""Migrations arrive at the tables as they are declared, and lead back again."""

from uuid import UUID

import pytest
from sqlalchemy import Engine, inspect, text

from core.people.ports import People
from storage import migrations
from storage.database import open_database, owners_engine
from storage.migrations import diagram
from storage.migrations.regenerate import FILE, rendered
from storage.tables import metadata
from storage.tables.searching import FTS
from storage.writer import Writer
from tests.keys import KEY
from tests.people import HERE, MAYA, settle_in


@pytest.fixture
def bare(bare_address: str):
    engine = owners_engine(bare_address)
    yield engine
    engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_the_migration_was_written_from_the_tables_as_they_are():
    assert FILE.read_text() == rendered(), (
        "tables changed: python -m storage.migrations.regenerate"
    )


def test_the_diagrams_show_the_tables_as_they_are():
    assert diagram.FILE.read_text() == diagram.drawn(), (
        "tables changed: python -m storage.migrations.regenerate"
    )
    assert all(f"\n    {name} {{\n" in diagram.drawn() for name in metadata.tables)


def test_a_migration_imports_nothing_of_the_application():
    imports = [
        line
        for line in FILE.read_text().splitlines()
        if line.startswith(("import ", "from "))
    ]
    assert imports == [
        "from uuid import UUID",
        "import sqlalchemy as sa",
        "from alembic import op",
    ]


def test_up_and_down_and_up_again(bare, bare_address):
    migrations.migrate(bare_address)
    assert {each for each in tables(bare) if FTS not in each} == set(metadata.tables)
    migrations.take_back(bare_address)
    assert tables(bare) == set()
    migrations.migrate(bare_address)
    migrations.migrate(bare_address)

    assert {each for each in tables(bare) if FTS not in each} == set(metadata.tables)
    with bare.connect() as connection:
        [installation] = connection.execute(text("SELECT id FROM organisation"))
        assert UUID(str(installation.id)) == UUID(int=0)


def test_nothing_is_left_to_migrate(bare_address):
    migrations.migrate(bare_address)
    migrations.check(bare_address)


def test_a_database_of_another_release_is_refused(bare, bare_address):
    with pytest.raises(migrations.OutOfDateError, match="migrate"):
        migrations.refuse_unless_current(bare)
    migrations.migrate(bare_address)
    migrations.refuse_unless_current(bare)


async def test_a_migrated_database_works(bare_address):
    migrations.migrate(bare_address)
    async with (
        open_database(bare_address, KEY) as database,
        Writer(database) as writer,
    ):
        await writer.run(settle_in)
        assert await writer.run(lambda p: p[People].find(HERE.id, MAYA.id)) == MAYA


def constraints(engine: Engine) -> dict[str, tuple[object, ...]]:
    found = inspect(engine)
    return {
        table: (
            sorted(str(each["name"]) for each in found.get_indexes(table)),
            sorted(str(each["name"]) for each in found.get_foreign_keys(table)),
            found.get_pk_constraint(table)["constrained_columns"],
            [str(each["name"]) for each in found.get_columns(table)],
        )
        for table in sorted(tables(engine))
    }


def protections(engine: Engine) -> set[str]:
    asked = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if engine.dialect.name == "sqlite"
        else "SELECT tablename || policyname || qual FROM pg_policies UNION "
        "SELECT table_name || column_name || privilege_type "
        "FROM information_schema.column_privileges WHERE grantee = 'tutordesk_app' "
        "AND table_name <> 'alembic_version'"
    )
    with engine.connect() as connection:
        return set(connection.execute(text(asked)).scalars())


def test_the_tests_schema_and_the_migrated_one_are_the_same(
    bare, bare_address, new_address
):
    migrations.migrate(bare_address)
    kind = "sqlite" if bare.dialect.name == "sqlite" else "postgres"
    made = owners_engine(new_address(kind))

    assert constraints(bare) == constraints(made)
    assert protections(bare) == protections(made) != set()
    made.dispose()
