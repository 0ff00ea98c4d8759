"""Which session took something in hand, and whether it is still there.

PostgreSQL ends a session as soon as its process is gone, however that went, so nobody
has to wait for the leases of the dead to run out. Should a session break whose process
lives, two may do the same; closing an event twice is refused all the same.
"""

from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, column, select, table

_sessions = table("pg_stat_activity", column("pid"))


def session_of(connection: Connection) -> int | None:
    """None with SQLite, where there is one process and a start forgets all leases."""
    if connection.dialect.name == "sqlite":
        return None
    raw: Any = connection.connection.dbapi_connection
    number: int = raw.info.backend_pid
    return number


def of_the_dead(held_by: Column[int | None]) -> ColumnElement[bool]:
    """On PostgreSQL alone; what nobody's number stands beside is nobody's."""
    return held_by.not_in(select(_sessions.c.pid))
