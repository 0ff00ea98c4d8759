"""What curriculum needs from the outside."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from core.curriculum.model import Class, Course, Membership, Task
from core.curriculum.units import Unit
from core.kernel.ids import (
    ClassId,
    CourseId,
    OrganisationId,
    PersonId,
    TaskId,
    UnitId,
)


class Classes(Protocol):
    """Classes and who is in them; those removed are not shown."""

    def add(self, organisation: OrganisationId, group: Class) -> None: ...

    def change(self, organisation: OrganisationId, group: Class) -> None: ...

    def remove(
        self, organisation: OrganisationId, group: ClassId, at: datetime
    ) -> None: ...

    def restore(self, organisation: OrganisationId, group: ClassId) -> None: ...

    def find(self, organisation: OrganisationId, group: ClassId) -> Class | None: ...

    def removed(self, organisation: OrganisationId, group: ClassId) -> Class | None:
        """A class that was removed and may be restored."""
        ...

    def every(self, organisation: OrganisationId) -> list[Class]:
        """By name."""
        ...

    def join(self, organisation: OrganisationId, membership: Membership) -> None:
        """Instead of a membership of the same person in the same class, if any."""
        ...

    def leave(
        self, organisation: OrganisationId, group: ClassId, person: PersonId
    ) -> None:
        """As if never a member; one who leaves one day joins again with an end."""
        ...

    def membership(
        self, organisation: OrganisationId, group: ClassId, person: PersonId
    ) -> Membership | None: ...

    def memberships(
        self, organisation: OrganisationId, group: ClassId
    ) -> list[Membership]:
        """All of a class, past and future ones too."""
        ...

    def members_of(
        self, organisation: OrganisationId, group: ClassId, on: date
    ) -> list[PersonId]:
        """Who is in the class on that day, in the order of their ids."""
        ...

    def sizes(self, organisation: OrganisationId, on: date) -> dict[ClassId, int]:
        """How many are in each class on that day; without those that are empty."""
        ...

    def classes_of(
        self, organisation: OrganisationId, person: PersonId, on: date
    ) -> list[ClassId]:
        """Which classes somebody is in on that day."""
        ...


class Courses(Protocol):
    """Courses and their tasks; those removed are not shown."""

    def add(self, organisation: OrganisationId, course: Course) -> None: ...

    def change(self, organisation: OrganisationId, course: Course) -> None: ...

    def remove(
        self, organisation: OrganisationId, course: CourseId, at: datetime
    ) -> None: ...

    def restore(self, organisation: OrganisationId, course: CourseId) -> None: ...

    def find(self, organisation: OrganisationId, course: CourseId) -> Course | None: ...

    def removed(
        self, organisation: OrganisationId, course: CourseId
    ) -> Course | None: ...

    def every(self, organisation: OrganisationId) -> list[Course]:
        """By name."""
        ...

    def add_task(self, organisation: OrganisationId, task: Task) -> None: ...

    def change_task(self, organisation: OrganisationId, task: Task) -> None: ...

    def remove_task(
        self, organisation: OrganisationId, task: TaskId, at: datetime
    ) -> None: ...

    def restore_task(self, organisation: OrganisationId, task: TaskId) -> None: ...

    def task(self, organisation: OrganisationId, task: TaskId) -> Task | None: ...

    def removed_task(
        self, organisation: OrganisationId, task: TaskId
    ) -> Task | None: ...

    def tasks(
        self, organisation: OrganisationId, course: CourseId | None = None
    ) -> Sequence[Task]:
        """By name; of one course or of all."""
        ...


class Units(Protocol):
    """Programmes, departments and schools; those removed are not shown."""

    def add(self, organisation: OrganisationId, unit: Unit) -> None: ...

    def change(self, organisation: OrganisationId, unit: Unit) -> None: ...

    def remove(
        self, organisation: OrganisationId, unit: UnitId, at: datetime
    ) -> None: ...

    def restore(self, organisation: OrganisationId, unit: UnitId) -> None: ...

    def find(self, organisation: OrganisationId, unit: UnitId) -> Unit | None: ...

    def removed(self, organisation: OrganisationId, unit: UnitId) -> Unit | None: ...

    def every(self, organisation: OrganisationId) -> list[Unit]:
        """By name."""
        ...
