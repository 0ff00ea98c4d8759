"""Who adds up the figures of reports: the database."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId
from core.reporting.measures import By, Of, Sums


class FigureSums(Protocol):
    """Each answers sums by the id of what they are of; by nothing, one for all."""

    def sessions(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]:
        """Of what was held and called off, and of the registers of it."""
        ...

    def usage(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]: ...

    def marking(
        self, organisation: OrganisationId, of: Of, by: By | None
    ) -> Sequence[tuple[UUID | None, Sums]]: ...
