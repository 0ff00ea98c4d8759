"""python -m storage.migrations.regenerate: the first migration, from the tables.

After the first release it is frozen, and every change gets a migration of its own.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat
from typing import Any, Literal

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.types import TypeDecorator

from storage.protection import ROLE, protections
from storage.schema import FIRST_ROW
from storage.tables import metadata
from storage.tables.organisation import organisation

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


def downgrade() -> None:
    {downgrade}
    if op.get_context().dialect.name == "postgresql":
        op.execute("REVOKE USAGE ON SCHEMA public FROM {role}")
'''


def rendered() -> str:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        options = {"target_metadata": metadata, "render_item": _plainly}
        context = MigrationContext.configure(connection, opts=options)
        script = produce_migrations(context, metadata)
        if script.upgrade_ops is None or script.downgrade_ops is None:
            raise RuntimeError("alembic had nothing to compare")
        up, down = (
            render_python_code(ops, render_item=_plainly, migration_context=context)
            for ops in (script.upgrade_ops, script.downgrade_ops)
        )
    engine.dispose()
    kept = {kind: list(protections(kind)) for kind in ("sqlite", "postgresql")}
    return TEMPLATE.format(
        columns=",\n    ".join(_columns()),
        row=pformat(FIRST_ROW),
        protections=pformat(kept, width=100),
        upgrade=up.strip(),
        downgrade=down.strip(),
        role=ROLE,
    )


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
    sys.stdout.write(f"{FILE.name} is written.\n")
