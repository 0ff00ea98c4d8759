"""What threads need of the storage."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Address
from core.messaging.thread import Mark, Thread, ThreadId
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId


class Letters(Protocol):
    """Messages from one person to another, sealed for whoever they are about."""

    def add(self, organisation: OrganisationId, letter: DirectMessage) -> None: ...

    def find(
        self, organisation: OrganisationId, letter: DirectMessageId
    ) -> DirectMessage | None: ...

    def of(
        self,
        organisation: OrganisationId,
        threads: Sequence[ThreadId],
        *,
        before: Mark | None = None,
        limit: int,
    ) -> Sequence[DirectMessage]:
        """The newest first; nothing of whom nothing more is kept."""
        ...

    def behind(self, there: Address, message: str) -> DirectMessageId | None:
        """The one that a platform's message shows."""
        ...


class Threads(Protocol):
    def find(self, organisation: OrganisationId, thread: ThreadId) -> Thread | None: ...

    def keep(self, organisation: OrganisationId, thread: Thread, at: datetime) -> None:
        """As it is now; `at` is when it last changed."""
        ...

    def of(self, organisation: OrganisationId, person: PersonId) -> Sequence[Thread]:
        """All that this person takes part in; of the office only their own."""
        ...

    def of_the_office(
        self, organisation: OrganisationId, *, before: Mark | None, limit: int
    ) -> Sequence[tuple[Thread, datetime]]:
        """The newest first, each with when it last changed."""
        ...

    def waiting(self, organisation: OrganisationId) -> int:
        """How many of the office's wait for an answer."""
        ...
