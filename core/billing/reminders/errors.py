"""What is refused about reminders."""

from dataclasses import dataclass
from datetime import datetime

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class OwesNothing(Refusal):
    """No invoice of theirs is open."""

    name: str


@dataclass(eq=False)
class AlreadyReminded(Refusal):
    """One reminder is enough; more is for a person to say."""

    name: str
    at: datetime
