"""What is known of how the desk is doing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Waiting:
    """Notices of one platform that are due and not settled."""

    count: int
    oldest: datetime | None
    """Since when the first of those never tried is due."""
    struggling: int = 0
    """How many were tried in vain several times, due again or not."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """Nobody's words are in it: where it came from or was going, why not, and when."""

    id: str
    platform: str
    why: str
    at: datetime
    is_event: bool
    """Something that came in and could not be read."""
    retried_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """`settled` is by platform and outcome, lately."""

    at: datetime
    events: int
    oldest_event: datetime | None
    oldest_due: datetime | None
    """Of what a duty should have seen to: reminders, questions, ends of things."""
    waiting: Mapping[str, Waiting] = field(default_factory=dict[str, Waiting])
    settled: Mapping[tuple[str, str], int] = field(
        default_factory=dict[tuple[str, str], int]
    )
    doubts: Mapping[str, int] = field(default_factory=dict[str, int])
    """Attempts by platform, of all times, of which nobody knows if they arrived."""
    dead: int = 0
    """Letters that were given up, or set aside, and could be tried anew."""
    sends: bool = False
    """Whether some process holds the lease to send."""

    def behind(self, since: datetime | None) -> timedelta:
        return max(self.at - since, timedelta()) if since else timedelta()
