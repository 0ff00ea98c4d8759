"""What a report is made of, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from core.curriculum.units import Level
from core.kernel.ids import ClassId, CourseId, PersonId, UnitId
from core.kernel.period import Period
from core.kernel.span import Span
from core.messaging.conversation import Percent
from core.messaging.facts import Change
from core.people.tags import TagId

WHOLE = 100


class By(StrEnum):
    STUDENT = "student"
    TUTOR = "tutor"
    CLASS = "class"
    COURSE = "course"
    PROGRAMME = "programme"
    DEPARTMENT = "department"
    SCHOOL = "school"
    TAG = "tag"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


BY_TIME = (By.DAY, By.WEEK, By.MONTH)
BY_UNIT: Mapping[By, Level] = {By(each.value): each for each in Level}
BY_COURSE = (By.COURSE, *BY_UNIT)
"""What is known of courses is so of the units that they are in."""
BY_ALL = (*BY_COURSE, By.TAG)
"""What is known of sessions, too."""


class Unit(StrEnum):
    COUNT = "count"
    MINUTES = "minutes"
    PERCENT = "percent"
    STARS = "stars"


class Source(StrEnum):
    """What figures are added up from."""

    SESSIONS = "sessions"
    ENTRIES = "entries"
    MARKING = "marking"
    FEEDBACK = "feedback"
    USAGE = "usage"
    STUDENTS = "students"
    """How many of them came to anything; of days, and not by anything else."""


Sums = Mapping[str, int]
"""What was added up, by name; what is missing is none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A sum; or a part of a whole, rounded once, from the sums of both."""

    name: str
    unit: Unit
    part: tuple[str, ...]
    whole: tuple[str, ...] = ()
    source: Source | None = None
    """What it is added up from, where a report may have to do without."""
    better: bool | None = None
    """Whether more of it is; None where it is neither better nor worse."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The sums that it is made from."""
        return (*self.part, *self.whole)

    def of(self, sums: Sums) -> "Cell":
        part = sum(sums.get(each, 0) for each in self.part)
        if not self.whole:
            return Cell(self.unit, part)
        whole = sum(sums.get(each, 0) for each in self.whole)
        if not whole:
            return Cell(self.unit, None)
        if self.unit is Unit.STARS:
            return Cell(self.unit, round(part / whole / WHOLE, 2))
        scale = WHOLE if self.unit is Unit.PERCENT else 1
        return Cell(self.unit, round(scale * part / whole))


@dataclass(frozen=True, slots=True)
class Report:
    """Its picture shows the first of its columns of which anything is known."""

    name: str
    columns: tuple[Column, ...]
    sources: frozenset[Source]
    by: tuple[By, ...] = tuple(By)
    """The first is taken where nobody said by what."""
    at_a_glance: bool = False
    """A handful of unlike figures, each beside what it was before.

    What the asker may not see of it, or is not known of what it is of, is left out.
    """


@dataclass(frozen=True, slots=True)
class Cell:
    """`number` is none where there was nothing to count, or too little to tell."""

    unit: Unit
    number: float | None

    @property
    def value(self) -> timedelta | Percent | Decimal | int | None:
        """As it is shown."""
        match self.unit:
            case _ if self.number is None:
                return None
            case Unit.PERCENT:
                return Percent(int(self.number))
            case Unit.MINUTES:
                return timedelta(minutes=self.number)
            case Unit.STARS:
                return Decimal(f"{self.number:.2f}")
            case _:
                return int(self.number)

    def beside(self, before: "Cell") -> object:
        """With what it was before, where that is known."""
        if self.number is None or before.number is None:
            return self.value
        return Change(self.value, before.value, self.rose_from(before))

    def rose_from(self, before: "Cell") -> int:
        """1 where it is more than it was, -1 where it is less."""
        if self.number is None or before.number is None:
            return 0
        return (self.number > before.number) - (self.number < before.number)


@dataclass(frozen=True, slots=True)
class Row:
    """`label` is a name, or empty where the rest belongs to none of them."""

    label: str
    cells: tuple[Cell, ...]
    key: UUID | None = None
    days: Period | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A report as it is asked for, and as it is kept: `window` stays relative."""

    report: str
    window: str
    by: By | None = None
    tutor: PersonId | None = None
    student: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None
    unit: UnitId | None = None
    tag: TagId | None = None
    form: str = ""
    """As which file, where that was said with it; no part of what it is on."""

    @property
    def words(self) -> str:
        """What is read as the same by whoever reads reports, whatever is renamed."""
        return self.words_of(self.window)

    def words_of(self, window: str) -> str:
        only = {
            "tutor": self.tutor,
            "student": self.student,
            "class": self.group,
            "course": self.course,
            "unit": self.unit,
            "tag": self.tag,
        }
        said = [f"{name}=id:{key}" for name, key in only.items() if key]
        by = [f"by {self.by}"] if self.by else []
        where = ["where " + " and ".join(said)] if said else []
        return " ".join((self.report, *by, window, *where))


@dataclass(frozen=True, slots=True)
class Table:
    """`totals` are of the whole: a session of two tutors counts in it once."""

    asked: Asked
    days: Period
    by: By
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    before: tuple[Cell, ...]
    """The totals of `earlier`: as many days or months before, or the term before."""
    earlier: Period
    names: tuple[str, ...] = ()
    """What it is only of."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What bears a tag: of the people what they teach, and where they are taught."""

    people: frozenset[PersonId] = frozenset()
    groups: frozenset[UUID] = frozenset()
    courses: frozenset[UUID] = frozenset()
    sessions: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Of:
    """What is counted. `within` are classes and courses; `own` is who taught it.

    Without `within` everything is; with it what is of one of these, or is `own`.
    """

    span: Span
    days: Period
    tutor: PersonId | None = None
    students: frozenset[PersonId] = field(default_factory=frozenset[PersonId])
    group: ClassId | None = None
    courses: frozenset[CourseId] | None = None
    within: frozenset[UUID] | None = None
    own: PersonId | None = None
    marked: Marked | None = None
