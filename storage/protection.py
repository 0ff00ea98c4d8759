"""What the database itself forbids the application, table by table.

On PostgreSQL it works as a role that owns nothing. It sees the organisation its unit
of work is in and no other, whatever a statement forgets to say.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from storage.tables import metadata
from storage.tables.searching import indexes

ROLE = "tutordesk_app"
REACH = "(SELECT current_setting('desk.reach', true))"

MAKE_ROLE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
    CREATE ROLE {role} NOLOGIN;
  END IF;
  GRANT {role} TO CURRENT_USER;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
      RAISE EXCEPTION 'First, as a superuser: CREATE ROLE {role} NOLOGIN';
    END IF;
END $$
""".replace("{role}", ROLE)
"""Another may have made it, and may grant it to whom the application logs in as."""


def protections(dialect: str) -> Iterator[str]:
    """To be run by the owner, after the tables are there."""
    yield from indexes(dialect)
    if dialect == "sqlite":
        for table in metadata.sorted_tables:
            if "stays" in table.info:
                yield from _staying(table)
        return
    yield MAKE_ROLE
    yield f"GRANT USAGE ON SCHEMA public TO {ROLE}"
    for table in metadata.sorted_tables:
        yield from _of(table)
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {ROLE}"


def _of(table: Table) -> Iterator[str]:
    name = f'"{table.name}"'
    granted = table.info.get("granted", "SELECT, INSERT, UPDATE, DELETE")
    yield f"GRANT {granted} ON {name} TO {ROLE}"
    seen = _admitted(table)
    if seen is not None:
        yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
        yield f"CREATE POLICY reach ON {name} USING ({seen}) WITH CHECK ({seen})"
    if "stays" in table.info:
        yield (
            f"CREATE POLICY stays ON {name} AS RESTRICTIVE FOR UPDATE "
            f"USING ({table.info['stays']} IS NULL) WITH CHECK (true)"
        )


def _staying(table: Table) -> Iterator[str]:
    """Rows are added and, until that column says otherwise, changed; never removed."""
    until = table.info["stays"]
    says = f"BEGIN SELECT RAISE(ABORT, '{table.name} rows stay as they are'); END"
    yield (
        f"CREATE TRIGGER {table.name}_unchanged BEFORE UPDATE ON {table.name} "
        f"WHEN OLD.{until} IS NOT NULL {says}"
    )
    yield f"CREATE TRIGGER {table.name}_kept BEFORE DELETE ON {table.name} {says}"


def _admitted(table: Table) -> str | None:
    if "organisation_id" in table.columns:
        return f"{REACH} IN (organisation_id::text, 'everywhere')"
    if table.name == "organisation":
        return f"{REACH} IN (id::text, 'everywhere')"
    return None
