"""What attendance tells the slices above it."""

from dataclasses import dataclass

from core.application import Fact
from core.attendance.model import RegisterEntry
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class AttendanceDecided(Fact):
    """These entries say something else than before; each as it is now."""

    session: Session
    entries: tuple[RegisterEntry, ...]
