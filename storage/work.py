"""One transaction: what the units of work in it share."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from core.application import Ports, Reach
from storage.appended import Appended, Mark
from storage.bounds import Bounds, bounds_of
from storage.ports import REPOSITORIES
from storage.sealing.keys import Keys
from storage.sealing.vault import Vault


@dataclass(frozen=True, slots=True)
class Work:
    connection: Connection
    appended: Appended
    vault: Vault
    bounds: Bounds
    ports: Ports

    def begin(self) -> tuple[Mark, int]:
        """A unit begins; what it appends and erases from here can be undone."""
        self.bounds.begin()
        return self.appended.mark(), self.vault.mark()

    def keep(self) -> None:
        self.bounds.keep()

    def undo(self, since: tuple[Mark, int]) -> None:
        self.bounds.undo()
        self.appended.drop_since(since[0])
        self.vault.drop_since(since[1])

    def flush(self) -> None:
        """All that was put off is said; only COMMIT is left."""
        self.bounds.enter_everywhere()
        self.appended.flush(self.connection)
        self.bounds.settle()


@contextmanager
def work_on(connection: Connection, keys: Keys, *, changes: bool) -> Iterator[Work]:
    with bounds_of(connection) as bounds:
        vault = Vault(connection, keys, makes=changes)
        appended = Appended(bounds)
        repositories = {
            port: made(connection, appended, vault)
            for port, made in REPOSITORIES.items()
        }
        ports = {Reach: bounds, **repositories}
        yield Work(connection, appended, vault, bounds, ports)
