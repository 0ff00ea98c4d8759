"""What PostgreSQL itself forbids the application, table by table.

The application works as a role that owns nothing. It sees the organisation its unit
of work is in and no other, whatever a statement forgets to say.
"""

from collections.abc import Iterator

from sqlalchemy import Table

from storage.tables import metadata

ROLE = "tutordesk_app"
REACH = "(SELECT current_setting('desk.reach', true))"

MAKE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROLE}') THEN
    CREATE ROLE {ROLE} NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, '{ROLE}', 'SET') THEN
    GRANT {ROLE} TO CURRENT_USER;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$
"""


def protections() -> Iterator[str]:
    """To be run by the owner, after the tables are there."""
    yield MAKE_ROLE
    yield f"GRANT USAGE ON SCHEMA public TO {ROLE}"
    for table in metadata.sorted_tables:
        yield from _of(table)
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {ROLE}"


def _of(table: Table) -> Iterator[str]:
    name = f'"{table.name}"'
    granted = table.info.get("granted", "SELECT, INSERT, UPDATE, DELETE")
    yield f"GRANT {granted} ON {name} TO {ROLE}"
    admitted = _admitted(table)
    if admitted is None:
        return
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY reach ON {name} USING ({admitted}) WITH CHECK ({admitted})"


def _admitted(table: Table) -> str | None:
    if "organisation_id" in table.columns:
        return f"{REACH} IN (organisation_id::text, 'everywhere')"
    if table.name == "organisation":
        return f"{REACH} IN (id::text, 'everywhere')"
    return None
