"""A tutor's week as it was when they finalised it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period
from core.marking.pay.model import Work

SheetId = NewType("SheetId", UUID)


class SheetState(StrEnum):
    FINALISED = "finalised"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Until it is opened again its days are locked."""

    id: SheetId
    tutor: PersonId
    days: Period
    state: SheetState
    finalised_at: datetime
    finalised_by: PersonId
    approved_at: datetime | None = None
    approved_by: PersonId | None = None
    opened_again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """`of` is the entry or the session that it was read from."""

    on: date
    activity: str
    spent: timedelta
    of: UUID
    course: CourseId | None = None

    def work_of(self, tutor: PersonId) -> Work:
        return Work(tutor, self.on, self.activity, self.course, self.spent)


@dataclass(frozen=True, slots=True)
class Correction:
    """More or less time on a day that is locked; the next sheet carries it."""

    id: UUID
    tutor: PersonId
    on: date
    activity: str
    spent: timedelta
    by: PersonId
    at: datetime
    why: str = ""
    of: UUID | None = None
    course: CourseId | None = None
    sheet: SheetId | None = None

    @property
    def work(self) -> Work:
        return Work(self.tutor, self.on, self.activity, self.course, self.spent)


def together(*parts: Line | Correction) -> timedelta:
    return sum((part.spent for part in parts), timedelta())
