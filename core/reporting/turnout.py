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

    def check_ins(self, organisation: OrganisationId, span: Span) -> tuple[int, int]:
        """How many were believed, and how many of these only after a second look.

        What evidence cannot tell apart is never claimed; its share is told instead.
        """
        ...
