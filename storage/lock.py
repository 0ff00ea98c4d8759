"""Who works on an installation: one process on SQLite, many on PostgreSQL."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL, make_url

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


DESK = 0x6465736B
"""The number of the advisory lock that every desk at work shares."""


class InUseError(Exception):
    """Another process works on this database."""

    def __str__(self) -> str:
        return f"{self.__doc__} ({' '.join(map(str, self.args))})"


@contextmanager
def at_work(address: str) -> Iterator[None]:
    """Held until the block ends or the process does, however it ends.

    With SQLite by one; PostgreSQL is made for many, and only `sole_use` is kept out.
    """
    url = make_url(address)
    if url.get_backend_name() == "postgresql":
        with _session(url, "pg_try_advisory_lock_shared"):
            yield
    elif url.database:
        with _file_held(Path(f"{url.database}.lock")):
            yield
    else:
        yield


@contextmanager
def sole_use(address: str) -> Iterator[None]:
    """For what nobody may see half done: there is no desk at work, and none begins."""
    url = make_url(address)
    if url.get_backend_name() == "postgresql":
        with _session(url, "pg_try_advisory_lock"):
            yield
    else:
        with at_work(address):
            yield


@contextmanager
def _session(url: URL, take: str) -> Iterator[None]:
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        asked = SQL("SELECT {}(%s)").format(Identifier(take))
        taken = connection.execute(asked, [DESK]).fetchone()
        if taken != (True,):
            raise InUseError(str(url.database))
        yield


@contextmanager
def _file_held(file: Path) -> Iterator[None]:
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(descriptor)
        except OSError as why:
            raise InUseError(file.read_text("ascii").strip() or "unknown") from why
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"process {os.getpid()}".encode())
        yield
    finally:
        os.close(descriptor)
