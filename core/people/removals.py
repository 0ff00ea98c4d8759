"""Who asked for somebody's removal, until an admin decides."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId


@dataclass(frozen=True, slots=True)
class RemovalAsked:
    """`why` is in the words of whoever asked."""

    person: PersonId
    by: PersonId
    at: datetime
    why: str


class Removals(Protocol):
    """What nobody has decided yet: one for each person at most."""

    def keep(self, organisation: OrganisationId, asked: RemovalAsked) -> None:
        """Instead of what was asked about that person before."""
        ...

    def take(
        self, organisation: OrganisationId, person: PersonId
    ) -> RemovalAsked | None:
        """It is gone with this: whoever takes it decides."""
        ...
