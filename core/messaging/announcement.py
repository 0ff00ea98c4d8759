"""An announcement: one message to an audience."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId
from core.messaging.conversation import File

AnnouncementId = NewType("AnnouncementId", UUID)
KEY = "announcement:"
"""Begins the key of each letter that carries one."""


class AnnouncementState(StrEnum):
    WAITING = "waiting"
    """For somebody else to say yes: it goes to more than one person may tell."""
    SCHEDULED = "scheduled"
    GOING = "going"
    PAUSED = "paused"
    """Whoever has it has it; nobody else gets it until it goes on."""
    ASKING = "asking"
    """All of it is out, and not everybody has said that they got it."""
    DONE = "done"
    RECALLED = "recalled"
    REFUSED = "refused"
    """Its author might not send it any more when its time had come."""


class Round(StrEnum):
    """What its people are written to for: each is one more time through all."""

    FIRST = "first"
    EDITED = "edited"
    WITHDRAWN = "withdrawn"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class More:
    """What it says beside its text."""

    files: tuple[File, ...] = ()
    options: tuple[str, ...] = ()
    """Of a poll: each a button."""
    closed: bool = False
    """Whether its poll is over."""
    languages: Mapping[str, str] = field(default_factory=dict[str, str])
    """Its text in other words, for those who read another language."""

    @property
    def is_open(self) -> bool:
        return bool(self.options) and not self.closed


NOTHING_MORE = More()


@dataclass(frozen=True, slots=True)
class Announcement:
    id: AnnouncementId
    by: PersonId
    text: str
    at: datetime
    total: int
    unreachable: int
    state: AnnouncementState = AnnouncementState.GOING
    audience: str = ""
    """Whom it was meant for, in canonical form: see `core.messaging.audience`."""
    goes_at: datetime | None = None
    asks: bool = False
    """Whether everybody is asked to say that they got it."""
    typed: int | None = None
    """How many people its author said it goes to, where that had to be said."""
    round: Round = Round.FIRST
    version: int = 0
    reminded_at: datetime | None = None
    decided_by: PersonId | None = None
    """Who said yes or no to it, where somebody else had to."""
    more: More = field(default_factory=lambda: NOTHING_MORE)
    every: str = ""
    """Of one that comes round: see `core.organisation.coming`."""
    until: datetime | None = None
    """After which it comes round no more."""

    @property
    def wants_answer(self) -> bool:
        return self.asks or self.more.is_open

    @property
    def says_something(self) -> bool:
        """An invitation has words of its own for each."""
        return bool(self.text or self.more.files)

    @property
    def mark(self) -> str:
        """What the notices of this round carry, to be counted and withdrawn by."""
        return f"{self.id}:{self.version}" if self.version else str(self.id)


@dataclass(frozen=True, slots=True)
class Doing:
    """What one of its people did with it."""

    seen: bool
    acked: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of its people did something with it: no platform tells of reading."""

    seen: int
    """Who pressed one of its buttons, or answered it."""
    acked: int
    chosen: Mapping[int, int] = field(default_factory=dict[int, int])
    """Of its poll: how often each option, by its place."""
