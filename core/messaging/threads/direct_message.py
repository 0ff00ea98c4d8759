"""A message from one person to another or to the office, passed on by the desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId
from core.messaging.thread import ThreadId

DirectMessageId = NewType("DirectMessageId", UUID)


@dataclass(frozen=True, slots=True)
class DirectMessage:
    """`answers` is the one it replies to; without `to` it goes to the office."""

    id: DirectMessageId
    by: PersonId
    to: PersonId | None
    text: str
    at: datetime
    thread: ThreadId
    answers: DirectMessageId | None = None
