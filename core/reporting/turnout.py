"""How many came, by what the registers say."""

from collections.abc import Sequence
from typing import Protocol

from core.kernel.ids import OrganisationId
from core.kernel.span import Span


class Turnouts(Protocol):
    def within(
        self, organisation: OrganisationId, span: Span
    ) -> Sequence[tuple[str, int]]:
        """Entries of sessions that began in `span`, counted by their status."""
        ...
