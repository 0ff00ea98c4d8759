"""A message from one person to another or to the office, passed on by the desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId
from core.messaging.conversation import File
from core.messaging.ports.attachments import Attached
from core.messaging.thread import ThreadId

DirectMessageId = NewType("DirectMessageId", UUID)


@dataclass(frozen=True, slots=True)
class DirectMessage:
    """`answers` is the one it replies to; without `to` it goes to the office.

    It is by nobody where somebody asks without saying who, and so is the answer to
    them: to nobody.
    """

    id: DirectMessageId
    by: PersonId
    to: PersonId | None
    text: str
    at: datetime
    thread: ThreadId
    answers: DirectMessageId | None = None
    files: tuple[Attached, ...] = ()

    @property
    def begins(self) -> str:
        """All of its words, or what its files are called where it has none."""
        return self.text or ", ".join(each.file.name for each in self.files)


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody writes: words, files that they sent, or both."""

    text: str
    files: tuple[File, ...] = ()
    answers: DirectMessageId | None = None
