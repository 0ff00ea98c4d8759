"""What a database's error means to whoever asked."""

import sqlite3

from psycopg import Error as PostgresError
from sqlalchemy.exc import DBAPIError

from core.kernel.later import Away, Busy, Full, Later

CONFLICTS = {"40001", "40P01"}
"""Serialization failure, deadlock: the other one went on, so may we."""
SQLITE: dict[int, type[Later]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_IOERR: Full,
    sqlite3.SQLITE_CANTOPEN: Away,
    sqlite3.SQLITE_READONLY: Away,
}
POSTGRES: dict[str, type[Later]] = {
    "53100": Full,  # disk full
    "53": Busy,  # too many connections, out of memory
    "55": Busy,  # lock not available
    "40": Busy,  # conflicts that went on after every attempt
    "08": Away,  # connection exceptions
    "57": Away,  # shutdown, crash, starting up
    "25006": Away,  # read-only: a standby answered
}


def meaning(fault: Exception) -> Exception:
    """`fault` as something core has a name for, or as it is."""
    raw = fault.orig if isinstance(fault, DBAPIError) else fault
    kind: type[Later] | None = None
    if isinstance(raw, sqlite3.Error):
        kind = SQLITE.get(getattr(raw, "sqlite_errorcode", 0) & 0xFF)
    elif isinstance(raw, PostgresError):
        state = raw.sqlstate or "08"
        kind = POSTGRES.get(state) or POSTGRES.get(state[:2])
    if kind is None:
        return fault
    told = kind(getattr(raw, "sqlite_errorname", type(raw).__name__))
    told.__cause__ = fault
    return told


def is_conflict(fault: Exception) -> bool:
    """Nothing is wrong with the unit: run again, it may well succeed."""
    raw = fault.orig if isinstance(fault, DBAPIError) else fault
    return isinstance(raw, PostgresError) and raw.sqlstate in CONFLICTS


def is_disconnect(fault: Exception) -> bool:
    if isinstance(fault, DBAPIError) and fault.connection_invalidated:
        return True
    return isinstance(meaning(fault), Away)


def ends_everything(fault: Exception) -> bool:
    """Not only the unit is undone: the connection is gone, or SQLite rolled back."""
    return is_disconnect(fault) or isinstance(meaning(fault), Full)
