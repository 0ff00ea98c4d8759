"""So many minutes of somebody or something on one day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from core.marking.model import Activity


class Of(StrEnum):
    """What time is added up for."""

    TUTOR = "tutor"
    STUDENT = "student"
    TASK = "task"
    COURSE = "course"


class Along(StrEnum):
    """Along what sums are told apart."""

    WHOM = "whom"
    DAY = "day"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Drift:
    """A sum that was kept, and is not what the entries add up to."""

    of: Of
    whom: UUID
    on: date
    activity: Activity
    kept: timedelta
    counted: timedelta
