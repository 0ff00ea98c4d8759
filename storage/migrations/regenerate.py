"""python -m storage.migrations.regenerate: the first migration, from the tables.

After the first release it is frozen, and every change gets a migration of its own.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat
from typing import Any, Literal

from alembic.autogenerate import render_python_code
from alembic.migration import MigrationContext
from alembic.operations.ops import (
    CreateIndexOp,
    CreateTableOp,
    DropTableOp,
    MigrateOperation,
    UpgradeOps,
)
from sqlalchemy.types import TypeDecorator

from storage.migrations import diagram
from storage.protection import ROLE, protections
from storage.schema import FIRST_ROW
from storage.tables import metadata
from storage.tables.organisation import organisation
from storage.tables.searching import FTS

FILE = Path(__file__).parent / "versions" / "0001_first.py"

TEMPLATE = '''"""The first schema.

Written by `python -m storage.migrations.regenerate`; do not edit.
"""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ORGANISATION = sa.table(
    "organisation",
    {columns},
)
INSTALLATION = {row}

PROTECTIONS = {protections}


def upgrade() -> None:
    {upgrade}
    op.bulk_insert(ORGANISATION, [INSTALLATION])
    for statement in PROTECTIONS[op.get_context().dialect.name]:
        op.get_bind().exec_driver_sql(statement)
    if op.get_context().dialect.name == "postgresql":
        op.execute("GRANT SELECT ON alembic_version TO {role}")


def downgrade() -> None:
    if op.get_context().dialect.name == "sqlite":
        op.execute("DROP TABLE {index}")
    {downgrade}
    if op.get_context().dialect.name == "postgresql":
        op.execute("REVOKE USAGE ON SCHEMA public FROM {role}")
'''


def rendered() -> str:
    options = {"target_metadata": metadata, "render_item": _plainly}
    context = MigrationContext.configure(dialect_name="postgresql", opts=options)
    up, down = (
        render_python_code(steps, render_item=_plainly, migration_context=context)
        for steps in (UpgradeOps(list(_steps())), _backwards())
    )
    kept = {kind: list(protections(kind)) for kind in ("sqlite", "postgresql")}
    return TEMPLATE.format(
        columns=",\n    ".join(_columns()),
        row=pformat(FIRST_ROW),
        protections=pformat(kept, width=100),
        upgrade=up.strip(),
        downgrade=down.strip(),
        role=ROLE,
        index=FTS,
    )


def _steps() -> Iterator[MigrateOperation]:
    for table in metadata.sorted_tables:
        yield CreateTableOp.from_table(table)
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield CreateIndexOp.from_index(index)


def _backwards() -> UpgradeOps:
    tables = reversed(metadata.sorted_tables)
    return UpgradeOps([DropTableOp.from_table(table) for table in tables])


def _columns() -> Iterator[str]:
    for name in FIRST_ROW:
        yield f'sa.column("{name}", sa.{organisation.c[name].type!r})'


def _plainly(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Our own types as what they are made of: a migration imports nothing of ours."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


if __name__ == "__main__":
    FILE.write_text(rendered())
    diagram.FILE.write_text(diagram.drawn())
    sys.stdout.write(f"{FILE.name} and {diagram.FILE.name} are written.\n")
