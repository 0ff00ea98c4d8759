"""A token: a person's right, lent to a program, narrowed to scopes, for a while."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.actor import Actor
from core.kernel.ids import PersonId

TokenId = NewType("TokenId", UUID)

MOST = 20
"""Tokens that one person may have at once."""

ACCESS_LASTS = timedelta(hours=1)
"""A stolen access token is of use no longer; whoever has the other gets a new one."""


class Scope(StrEnum):
    """What a token may be used for; what its owner may not do, it never may."""

    TIMES_READ = "times:read"
    TIMES_WRITE = "times:write"
    SESSIONS_READ = "sessions:read"
    ATTENDANCE_READ = "attendance:read"
    PEOPLE_READ = "people:read"
    INVOICES_READ = "invoices:read"
    MESSAGES_READ = "messages:read"
    MESSAGES_WRITE = "messages:write"
    ANNOUNCEMENTS_READ = "announcements:read"
    ANNOUNCEMENTS_WRITE = "announcements:write"
    REPORTS_READ = "reports:read"
    EVENTS_READ = "events:read"


@dataclass(frozen=True, slots=True)
class Token:
    """`until` is when its last refresh ends; every refresh replaces both secrets."""

    id: TokenId
    person: PersonId
    name: str
    scopes: frozenset[Scope]
    made_at: datetime
    until: datetime
    used_at: datetime | None = None
    ended_at: datetime | None = None

    def is_good(self, now: datetime) -> bool:
        return self.ended_at is None and now < self.until


@dataclass(frozen=True, slots=True)
class Secrets:
    """Shown once; of them only hashes are kept."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    access_until: datetime


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a program speaks for: as they are now, not as when the token was made."""

    token: Token
    actor: Actor
    zone: ZoneInfo
    language: str
