"""What observed time needs from the outside."""

from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId
from core.kernel.span import Span
from core.marking.observed.model import Observation


class Observations(Protocol):
    """Kept for two weeks."""

    def add(self, organisation: OrganisationId, seen: Observation) -> None: ...

    def within(self, organisation: OrganisationId, span: Span) -> list[Observation]:
        """By tutor, the first first."""
        ...

    def forget(self, organisation: OrganisationId, before: datetime) -> None: ...
