"""What alembic runs for every command; the connection is given, never made here."""

from typing import Any

from alembic import context
from sqlalchemy import Connection, Uuid
from sqlalchemy.types import TypeEngine

from storage.tables import metadata
from storage.tables.searching import FTS


def kept_alike(
    _context: Any, _found: Any, column: Any, reflected: TypeEngine[Any], _wanted: Any
) -> bool | None:
    """False: as declared. None: let alembic look. SQLite keeps ids as text."""
    return False if _is_id(column.type) and "CHAR" in str(reflected) else None


def _is_id(kind: TypeEngine[Any]) -> bool:
    return isinstance(kind, Uuid)


def is_declared(name: str | None, _kind: str, _parents: Any) -> bool:
    """Whether alembic looks at it: the index of words is each database's own."""
    return not (name or "").startswith(FTS)


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transactional_ddl=True,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=kept_alike,
        include_name=is_declared,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
