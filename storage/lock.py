"""One process to an installation on SQLite; its file says which."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InUseError(Exception):
    """Another process works on this database; with SQLite there can be one."""

    def __str__(self) -> str:
        return f"{self.__doc__} ({' '.join(map(str, self.args))})"


@contextmanager
def sole_use(address: str) -> Iterator[None]:
    """Held until the block ends or the process does, however it ends.

    PostgreSQL is made for many processes: there nothing is held.
    """
    url = make_url(address)
    if url.get_backend_name() != "sqlite" or not url.database:
        yield
        return
    file = Path(f"{url.database}.lock")
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
