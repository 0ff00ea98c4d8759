"""What somebody was told, kept for them: the inbox behind every chat."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID, uuid5

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.model import Message
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.thread import Mark


class Way(StrEnum):
    """How it came to its reader, or will."""

    ONCE = "once"
    """By itself, when it was due."""
    INBOX = "inbox"
    """Only here; or with a digest that has come."""
    CHAT = "chat"
    MAIL = "mail"
    """With the next digest, by that way."""


WAITING = frozenset({Way.CHAT, Way.MAIL})

NOTICE = "notice:"
ToldId = NewType("ToldId", UUID)
_TOLD = UUID("0c8d9a52-53a7-4a57-9d6a-3f6a9f8f2b11")


@dataclass(frozen=True, slots=True)
class Told:
    """One notice as its reader has it; of a card there is only the newest state."""

    id: ToldId
    organisation: OrganisationId
    person: PersonId
    sort: Sort
    priority: Priority
    says: Message
    at: datetime
    read_at: datetime | None = None
    way: Way = Way.ONCE


def told_id(person: PersonId, key: str, card: str = "") -> ToldId:
    """The same for the same letter, so that it is kept once."""
    return ToldId(uuid5(_TOLD, f"{person.hex}:card:{card}" if card else key))


def as_origin(told: ToldId) -> str:
    """What a button that comes with it remembers of that."""
    return f"{NOTICE}{told.hex}"


def notice_behind(origin: str) -> ToldId | None:
    if not origin.startswith(NOTICE):
        return None
    return ToldId(UUID(origin.removeprefix(NOTICE)))


class ToldBook(Protocol):
    def add(self, told: Told, *, card: bool) -> None:
        """Once; of a card instead of what it said before, and unread again."""
        ...

    def find(
        self, organisation: OrganisationId, person: PersonId, told: ToldId
    ) -> Told | None: ...

    def page(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        after: ToldId | None,
        limit: int,
    ) -> Sequence[Told]:
        """What is unread first, the newest of each before the older."""
        ...

    def earlier(
        self,
        organisation: OrganisationId,
        person: PersonId,
        *,
        sorts: Collection[Sort],
        before: Mark | None,
        limit: int,
    ) -> Sequence[Told]:
        """Of these sorts the newest first, read or not."""
        ...

    def unread(self, organisation: OrganisationId, person: PersonId) -> int: ...

    def mark(
        self,
        organisation: OrganisationId,
        person: PersonId,
        told: ToldId | None,
        read_at: datetime | None,
    ) -> int:
        """One of theirs, or all that are unread; how many changed."""
        ...

    def waiting(self, organisation: OrganisationId, person: PersonId) -> Sequence[Told]:
        """What is unread and waits for a digest: the most urgent first, then by age."""
        ...

    def wait_no_more(self, organisation: OrganisationId, person: PersonId) -> None: ...

    def came(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        since: datetime,
    ) -> Mapping[PersonId, int]:
        """How many came to each by themselves since then, that might have waited."""
        ...
