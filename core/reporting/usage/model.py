"""A visit: from one message or tap to the last before ten quiet minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId

QUIET = timedelta(minutes=10)
"""After so long without a word a visit is over; it ended with the last one."""
KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody did within a moment: so many messages or taps."""

    organisation: OrganisationId
    person: PersonId
    platform: str
    first: datetime
    last: datetime
    turns: int = 1


@dataclass(frozen=True, slots=True)
class Visit:
    platform: str
    began: datetime
    last: datetime
    turns: int


class Visits(Protocol):
    def note(self, seen: Sequence[Seen]) -> None:
        """Each goes on with the visit before it, or begins one."""
        ...

    def of(
        self, organisation: OrganisationId, person: PersonId, limit: int
    ) -> list[Visit]:
        """The latest first."""
        ...

    def last_of(
        self, organisation: OrganisationId, person: PersonId
    ) -> Mapping[str, datetime]:
        """The last word on each platform."""
        ...

    def forget(self, organisation: OrganisationId) -> None:
        """All of them."""
        ...

    def purge(self, before: datetime) -> None: ...
