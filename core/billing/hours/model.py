"""What was said about the hours of one student in one session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from core.kernel.ids import PersonId
from core.sessions.model import SessionId


class State(StrEnum):
    """What is asked or disputed is on no invoice."""

    ASKED = "asked"
    YES = "yes"
    DISPUTED = "disputed"
    SETTLED = "settled"


Settled = Mapping[tuple[SessionId, PersonId], timedelta]
"""The minutes that count, where somebody disputed those charged."""


@dataclass(frozen=True, slots=True)
class Answer:
    session: SessionId
    student: PersonId
    asked_at: datetime
    minutes: timedelta
    """Those that are charged."""
    state: State = State.ASKED
    by: PersonId | None = None
    """Nobody, where silence was taken for a yes."""
    at: datetime | None = None
    note: str = field(default="", repr=False)
    """What they say it was instead."""
