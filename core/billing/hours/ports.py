"""What confirming hours needs from the outside."""

from collections.abc import Sequence
from typing import Protocol

from core.billing.hours.model import Answer, Settled
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId


class HoursAnswers(Protocol):
    def put(self, organisation: OrganisationId, answer: Answer) -> None:
        """Instead of what was said about the same student and session."""
        ...

    def hold(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> Answer | None:
        """Locked until the unit ends."""
        ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Answer]: ...

    def settled(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> Settled: ...

    def disputed(self, organisation: OrganisationId) -> list[Answer]:
        """The oldest first."""
        ...

    def forget(self, organisation: OrganisationId, session: SessionId) -> None: ...
