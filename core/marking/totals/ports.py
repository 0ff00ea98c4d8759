"""What totals need from the outside."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.marking.totals.model import Along, Drift, Of


class TimeTotals(Protocol):
    """Kept by `MarkingEntries` itself, in the statement after each change of one."""

    def sums(
        self,
        organisation: OrganisationId,
        of: Of,
        along: Along,
        days: Period,
        whom: UUID | None = None,
    ) -> list[tuple[UUID | date | str, timedelta]]:
        """Of those days; without `whom` of all there are."""
        ...

    def drift(self, organisation: OrganisationId) -> list[Drift]:
        """All that differs from a recount of the entries."""
        ...

    def repair(self, organisation: OrganisationId, drifts: Sequence[Drift]) -> None:
        """Keep what was counted."""
        ...
