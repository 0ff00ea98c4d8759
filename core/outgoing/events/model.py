"""An event: that something happened, as a kind and ids."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId

EventId = NewType("EventId", UUID)

KEPT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Event:
    """Of what there is nothing but ids in it: whoever may know the rest asks for it.

    Its id sorts by when it happened, and is the same in every delivery.
    """

    id: EventId
    kind: str
    at: datetime
    thing: UUID | None = None
    person: PersonId | None = None
    """Whom it is about, where that is one person."""


class Events(Protocol):
    """The log of events; a row is added and never changed."""

    def add(self, organisation: OrganisationId, event: Event) -> None: ...

    def after(
        self, organisation: OrganisationId, last: UUID, until: datetime, limit: int
    ) -> list[Event]:
        """Those that sort behind `last` and happened by `until`, the oldest first."""
        ...

    def purge(self, before: datetime) -> int:
        """Forget those that happened before then; how many."""
        ...
