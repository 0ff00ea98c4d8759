"""What a report on income says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from core.billing.model import Explained, Kind
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.sessions.model import SessionId


class Grouping(StrEnum):
    STUDENT = "student"
    TUTOR = "tutor"
    CLASS = "class"
    COURSE = "course"
    TERM = "term"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


BY_TIME = frozenset(
    {Grouping.TERM, Grouping.QUARTER, Grouping.MONTH, Grouping.WEEK, Grouping.DAY}
)


@dataclass(frozen=True, slots=True)
class Of:
    """What is counted: in these days, and only of whom and what is said."""

    period: Period
    student: PersonId | None = None
    tutor: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None

    @property
    def is_all(self) -> bool:
        return not (self.student or self.tutor or self.group or self.course)

    @property
    def has_payments(self) -> bool:
        """Money comes in for a student, not for what they were taught."""
        return not (self.tutor or self.group or self.course)


@dataclass(frozen=True, slots=True)
class IncomeRow:
    """One charge or correction, as it stands in the books."""

    on: date
    student: str
    amount: Money
    kind: Kind
    is_correction: bool
    session: SessionId | None = None
    explained: Explained | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """`key` is whose it is, where it is anybody's; `first` the first day of a time."""

    label: str
    amount: Money
    key: UUID | None = None
    days: Period | None = None


@dataclass(frozen=True, slots=True)
class Income:
    """`earned` are charges by session date, net of corrections; `received` is money.

    A package is earned as it is used. Sums of different currencies are never added:
    there is one for each. `rows` are the first of `count`.
    """

    period: Period
    earned: tuple[Money, ...]
    received: tuple[Money, ...]
    groups: tuple[Group, ...] = ()
    """The largest first, or in the order of time."""
    rows: tuple[IncomeRow, ...] = ()
    count: int = 0
    before: "Before | None" = None


@dataclass(frozen=True, slots=True)
class Before:
    """The same of another time, to compare with."""

    period: Period
    earned: tuple[Money, ...]
    received: tuple[Money, ...]
