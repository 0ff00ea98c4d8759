"""What messaging needs to answer together what came while it was away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Address, Event, Message


@dataclass(frozen=True, slots=True)
class LateAnswer:
    """What would have been answered, had we been there."""

    id: UUID
    organisation: OrganisationId
    person: PersonId
    place: UUID
    to: Address
    event: Event
    """Of which conversation it is; what it held is not kept."""
    words: str
    says: Message
    undos: tuple[str, ...]
    """The tokens of what takes back what it changed."""
    asks: bool
    at: datetime


class LateBook(Protocol):
    def keep(self, answer: LateAnswer) -> None: ...

    def of(self, organisation: OrganisationId, place: UUID) -> Sequence[LateAnswer]:
        """In the order in which they were kept."""
        ...

    def drop(self, organisation: OrganisationId, place: UUID) -> None: ...
