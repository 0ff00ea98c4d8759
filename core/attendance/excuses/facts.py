"""What requests to be excused tell."""

from dataclasses import dataclass

from core.application import Fact
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class ExcuseChanged(Fact):
    """Asked for, withdrawn or decided, and about this session of these days."""

    session: Session
