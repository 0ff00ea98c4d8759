"""A feed: sessions of a person, a class or a room, as a calendar program reads them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.ids import PersonId
from core.kernel.recurring import Rule
from core.timetable.seen import Seen

FeedId = NewType("FeedId", UUID)

MOST = 20
"""Links that one person may have at once."""


class Of(StrEnum):
    PERSON = "person"
    CLASS = "class"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Feed:
    """Whoever has its link reads it; of the link's secret only the hash is kept.

    It shows what its owner may see at the moment it is read, and nothing else.
    """

    id: FeedId
    owner: PersonId
    of: Of
    of_id: UUID
    made_at: datetime
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What is written down once: a session, or days of a series that are alike.

    `starts` is in the zone that its clock follows. With `rule` it comes round until
    `until`, apart from the days in `without`. With `instead_of` it stands for that
    day of the event of the same `uid`.
    """

    uid: str
    seen: Seen
    starts: datetime
    length: timedelta
    sequence: int
    changed_at: datetime | None = None
    rule: Rule | None = None
    until: datetime | None = None
    without: tuple[datetime, ...] = ()
    instead_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedRead:
    """All that is written into a calendar file; `name` is empty for one's own."""

    name: str
    language: str
    zone: ZoneInfo
    events: tuple[Event, ...]
