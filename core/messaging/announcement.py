"""An announcement: one message to an audience."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId

AnnouncementId = NewType("AnnouncementId", UUID)


class AnnouncementState(StrEnum):
    GOING = "going"
    DONE = "done"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Announcement:
    id: AnnouncementId
    by: PersonId
    text: str
    at: datetime
    total: int
    unreachable: int
    state: AnnouncementState = AnnouncementState.GOING
