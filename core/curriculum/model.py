"""Classes and who is in them; courses and their tasks."""

from dataclasses import dataclass
from datetime import date

from core.kernel.ids import ClassId, CourseId, PersonId, TaskId, UnitId


@dataclass(frozen=True, slots=True)
class Class:
    """A standing group of students."""

    id: ClassId
    name: str


@dataclass(frozen=True, slots=True)
class Course:
    """What is taught. `code` is its short name, such as COS10001, if it has one."""

    id: CourseId
    name: str
    code: str = ""
    unit: UnitId | None = None

    @property
    def short(self) -> str:
        return self.code or self.name


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work that students of a course hand in, and tutors mark."""

    id: TaskId
    course: CourseId
    name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody in a class, from one day to another, both included; None is open."""

    person: PersonId
    within: ClassId
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )
