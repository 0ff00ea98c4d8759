"""Bringing a database to the schema of this release, and back.

Until the first release there is one migration, and it is written anew:

    python -m storage.migrations.regenerate
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine

from storage.database import owners_engine

HERE = Path(__file__).parent
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('desk migrations', 0))"


class OutOfDateError(Exception):
    """The database is not at the schema of this release; run `./desk migrate`."""

    def __str__(self) -> str:
        return str(self.__doc__)


def migrate(address: str | URL, *, to: str = "head") -> None:
    """Up to `to`, as the owner of the tables, in one transaction."""
    with _as_owner(address) as connection:
        command.upgrade(_config(connection), to)


def migrate_on(connection: Connection) -> None:
    """Within a transaction of the owner that does more than this."""
    command.upgrade(_config(connection), "head")


def take_back(address: str | URL, *, to: str = "base") -> None:
    with _as_owner(address) as connection:
        command.downgrade(_config(connection), to)


def check(address: str | URL) -> None:
    """Raises if the tables would need another migration to be as declared."""
    with _as_owner(address) as connection:
        command.check(_config(connection))


def refuse_unless_current(engine: Engine) -> None:
    """Before anything is served; the application's role may not be there yet."""
    owner = owners_engine(engine.url)
    try:
        with owner.connect() as connection:
            if version_of(connection) != newest():
                raise OutOfDateError
    finally:
        owner.dispose()


def version_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    return ScriptDirectory(str(HERE)).get_current_head()


@contextmanager
def _as_owner(address: str | URL) -> Iterator[Connection]:
    engine = owners_engine(address)
    try:
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql(ONE_AT_A_TIME)
            yield connection
    finally:
        engine.dispose()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config
