"""What rollups need from the outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId


@dataclass(frozen=True, slots=True)
class Drift:
    """A month of which so many sums are not what the facts add up to."""

    month: datetime
    sessions: int
    students: int


class Rollups(Protocol):
    """What `FigureSums` adds up, kept."""

    def doubtful(self) -> Sequence[OrganisationId]:
        """Where something waits to be counted; not in sessions that are running."""
        ...

    def fold(self, organisation: OrganisationId, most: int) -> int:
        """Count anew sessions that have changed and are over; how many that were."""
        ...

    def months(self, organisation: OrganisationId) -> Sequence[datetime]:
        """The first instants of all months with sessions, the newest first."""
        ...

    def drift(
        self, organisation: OrganisationId, months: Sequence[datetime]
    ) -> Sequence[Drift]:
        """What is kept and not in doubt, beside a recount; months that agree not."""
        ...

    def recount(self, organisation: OrganisationId, months: Sequence[datetime]) -> None:
        """Keep what the facts add up to."""
        ...
