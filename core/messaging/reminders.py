"""What somebody asks to be reminded of: at its time, sealed until then."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.refusal import Refusal

ReminderId = NewType("ReminderId", UUID)
RULE = "own reminder"
MOST = 50


@dataclass(eq=False)
class NoSuchReminder(Refusal):
    """It has been said already, or is somebody else's."""


@dataclass(eq=False)
class ReminderInThePast(Refusal):
    """That time is over."""

    at: datetime


@dataclass(eq=False)
class TooManyReminders(Refusal):
    """So many open ones help nobody remember."""

    most: int = MOST


@dataclass(frozen=True, slots=True)
class Reminder:
    id: ReminderId
    person: PersonId
    text: str
    at: datetime
    every: str = ""
    """Of one that comes round, see `core.organisation.coming`; `at` is its next."""


class ReminderBook(Protocol):
    def add(self, organisation: OrganisationId, reminder: Reminder) -> None: ...

    def find(
        self, organisation: OrganisationId, reminder: ReminderId
    ) -> Reminder | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Reminder]:
        """The next first."""
        ...

    def move(
        self, organisation: OrganisationId, reminder: ReminderId, at: datetime
    ) -> None:
        """To its next time."""
        ...

    def remove(self, organisation: OrganisationId, reminder: ReminderId) -> None: ...
