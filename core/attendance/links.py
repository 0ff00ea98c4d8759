"""A way to a check-in page for chats that know no places: one link, one phone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.attendance.model import LinkId
from core.kernel.ids import PersonId
from core.kernel.secret import hash_of
from core.sessions.model import SessionId

AFTERWARDS = timedelta(hours=24)
"""A phone without signal may hand in so long after the window closed; then pending."""


class Purpose(StrEnum):
    """What may be handed in by it, and nothing else."""

    CHECK_IN = "check in"
    PROVE = "prove"
    STILL_THERE = "still there"


@dataclass(frozen=True, slots=True)
class CheckInLink:
    """Opening it any number of times uses up nothing: chats open links by themselves.

    The first phone that says so is the only one from then on. Only hashes of the
    token and of the phone's own secret are kept.
    """

    id: LinkId
    person: PersonId
    session: SessionId
    closes: datetime
    purpose: Purpose
    device: str = ""

    @property
    def expires(self) -> datetime:
        return self.closes + AFTERWARDS

    def is_for(self, device: str) -> bool:
        return self.device in {"", hash_of(device)}


def nonce_of(token: str, device: str) -> str:
    """What a page hands in with; the same each time that phone opens that link."""
    return hash_of(f"hand in {token} {device}")
