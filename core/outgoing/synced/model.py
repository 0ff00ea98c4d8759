"""What was synced: a list that came in, or a call of another program."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId

SyncedId = NewType("SyncedId", UUID)


class Way(StrEnum):
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Synced:
    """`what` is a list's name or an event's kind, and `count` how many rows.

    It worked unless `why` says what went wrong.
    """

    id: SyncedId
    way: Way
    what: str
    at: datetime
    by: PersonId | None = None
    webhook: UUID | None = None
    count: int = 1
    why: str = ""


class SyncLog(Protocol):
    """A row is added and never changed; its id sorts by when it was."""

    def add(self, organisation: OrganisationId, synced: Synced) -> None: ...

    def page(
        self, organisation: OrganisationId, before: SyncedId | None, limit: int
    ) -> list[Synced]:
        """The newest first, of those older than `before` if it is given."""
        ...

    def purge(self, before: datetime) -> int:
        """Forget those of earlier; how many."""
        ...
