"""What is known of somebody who is on the way, and late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class LateNotice:
    session: SessionId
    person: PersonId
    by: PersonId
    at: datetime
    expected: datetime | None
    """None where nobody said by how much."""


class LateNotices(Protocol):
    def keep(self, organisation: OrganisationId, notice: LateNotice) -> None:
        """Instead of an earlier one of that person."""
        ...

    def drop(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> None: ...

    def of(
        self, organisation: OrganisationId, session: SessionId
    ) -> Sequence[LateNotice]: ...
