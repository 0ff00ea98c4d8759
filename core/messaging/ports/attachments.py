"""Files that people sent, to be passed on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import File


@dataclass(frozen=True, slots=True)
class Attached:
    """What is known of one beside its bytes."""

    file: File
    by: PersonId
    size: int
    digest: str
    until: datetime | None
    """Without, it is kept as long as the letter that it came with."""
    letter: UUID | None = None


class Attachments(Protocol):
    """Kept apart from what the desk itself makes: they may wait for months to go.

    What sends a file finds the bytes of these as well: see `Files.open`.
    """

    def add(
        self, organisation: OrganisationId, attached: Attached, data: bytes
    ) -> None: ...

    def some(
        self, organisation: OrganisationId, files: Sequence[str]
    ) -> list[Attached]:
        """Those of them that are still there, in the same order."""
        ...

    def keep_until(
        self, organisation: OrganisationId, files: Sequence[str], until: datetime
    ) -> None: ...

    def enclose(
        self,
        organisation: OrganisationId,
        files: Sequence[str],
        letter: UUID,
        person: PersonId | None,
    ) -> None:
        """They are the letter's from now on: sealed for `person`, and gone with it."""
        ...

    def of_letters(
        self, organisation: OrganisationId, letters: Sequence[UUID]
    ) -> Mapping[UUID, Sequence[Attached]]:
        """What is enclosed in each, in the order in which it was sent."""
        ...

    def purge(self, now: datetime, most: int) -> int:
        """Forget those whose time is over; how many."""
        ...
