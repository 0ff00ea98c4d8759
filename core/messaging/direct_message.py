"""A message from one person to another, passed on by the desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId

DirectMessageId = NewType("DirectMessageId", UUID)


@dataclass(frozen=True, slots=True)
class DirectMessage:
    """`answers` is the one it replies to; the first of a thread answers none."""

    id: DirectMessageId
    by: PersonId
    to: PersonId
    text: str
    at: datetime
    answers: DirectMessageId | None = None
