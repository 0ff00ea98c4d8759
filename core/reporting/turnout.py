"""How many came, by what the registers say."""

from collections.abc import Sequence
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.model import SessionId


class Turnouts(Protocol):
    def within(
        self, organisation: OrganisationId, span: Span
    ) -> Sequence[tuple[str, int]]:
        """Entries of sessions that began in `span`, counted by their status."""
        ...

    def by_session(
        self, organisation: OrganisationId, span: Span
    ) -> Sequence[tuple[SessionId, str, int]]:
        """The same, session by session."""
        ...

    def ticked(self, organisation: OrganisationId, span: Span) -> Sequence[PersonId]:
        """Who was said to be there by a tutor's tap, without a check-in."""
        ...

    def check_ins(self, organisation: OrganisationId, span: Span) -> tuple[int, int]:
        """How many were believed, and how many of these only after a second look.

        What evidence cannot tell apart is never claimed; its share is told instead.
        """
        ...
