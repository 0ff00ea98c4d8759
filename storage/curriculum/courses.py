"""Courses and their tasks in SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, insert, select, update

from core.curriculum.model import Course, Task
from core.kernel.ids import CourseId, OrganisationId, TaskId
from storage.named import kept_by_version
from storage.repository import Repository, organisation_said
from storage.tables.curriculum import course as courses
from storage.tables.curriculum import task as tasks

_here = select(courses).where(courses.c.organisation_id == organisation_said)
_kept = _here.where(courses.c.deleted_at.is_(None))
_one = _kept.where(courses.c.id == bindparam("course"))
_gone = _here.where(courses.c.deleted_at.is_not(None)).where(
    courses.c.id == bindparam("course")
)
_every = _kept.order_by(courses.c.name, courses.c.id)
_add = insert(courses)
_this = update(courses).where(
    courses.c.organisation_id == organisation_said,
    courses.c.id == bindparam("course"),
)
_change = _this.values(
    name=bindparam("called"), code=bindparam("short"), unit_id=bindparam("unit")
)
_remove = _this.values(deleted_at=bindparam("at"))

_tasks_here = select(tasks).where(tasks.c.organisation_id == organisation_said)
_tasks_kept = (
    _tasks_here.where(tasks.c.deleted_at.is_(None))
    .join(
        courses,
        (courses.c.organisation_id == tasks.c.organisation_id)
        & (courses.c.id == tasks.c.course_id),
    )
    .where(courses.c.deleted_at.is_(None))
)
_task = _tasks_kept.where(tasks.c.id == bindparam("task"))
_task_gone = _tasks_here.where(tasks.c.deleted_at.is_not(None)).where(
    tasks.c.id == bindparam("task")
)
_every_task = _tasks_kept.order_by(tasks.c.name, tasks.c.id)
_tasks_of = _every_task.where(tasks.c.course_id == bindparam("course"))
_add_task = insert(tasks)
_this_task = update(tasks).where(
    tasks.c.organisation_id == organisation_said, tasks.c.id == bindparam("task")
)
_change_task = _this_task.values(name=bindparam("called"))
_remove_task = _this_task.values(deleted_at=bindparam("at"))


class SqlCourses(Repository):
    def add(self, organisation: OrganisationId, course: Course) -> None:
        row = {
            "id": course.id,
            "name": course.name,
            "code": course.code,
            "unit_id": course.unit,
        }
        self.connection.execute(_add, {"organisation_id": organisation, **row})
        self.renew_names(organisation)

    def change(self, organisation: OrganisationId, course: Course) -> None:
        said = {
            "course": course.id,
            "called": course.name,
            "short": course.code,
            "unit": course.unit,
        }
        self.connection.execute(_change, {"organisation": organisation, **said})
        self.renew_names(organisation)

    def remove(
        self, organisation: OrganisationId, course: CourseId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "course": course, "at": at}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def restore(self, organisation: OrganisationId, course: CourseId) -> None:
        said = {"organisation": organisation, "course": course, "at": None}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def find(self, organisation: OrganisationId, course: CourseId) -> Course | None:
        said = {"organisation": organisation, "course": course}
        return _course(self.connection.execute(_one, said).mappings().one_or_none())

    def removed(self, organisation: OrganisationId, course: CourseId) -> Course | None:
        said = {"organisation": organisation, "course": course}
        return _course(self.connection.execute(_gone, said).mappings().one_or_none())

    @kept_by_version
    def every(self, organisation: OrganisationId) -> list[Course]:
        found = self.connection.execute(_every, {"organisation": organisation})
        return [_course_of(row) for row in found.mappings()]

    def add_task(self, organisation: OrganisationId, task: Task) -> None:
        row = {"id": task.id, "course_id": task.course, "name": task.name}
        self.connection.execute(_add_task, {"organisation_id": organisation, **row})
        self.renew_names(organisation)

    def change_task(self, organisation: OrganisationId, task: Task) -> None:
        said = {"organisation": organisation, "task": task.id, "called": task.name}
        self.connection.execute(_change_task, said)
        self.renew_names(organisation)

    def remove_task(
        self, organisation: OrganisationId, task: TaskId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "task": task, "at": at}
        self.connection.execute(_remove_task, said)
        self.renew_names(organisation)

    def restore_task(self, organisation: OrganisationId, task: TaskId) -> None:
        said = {"organisation": organisation, "task": task, "at": None}
        self.connection.execute(_remove_task, said)
        self.renew_names(organisation)

    def task(self, organisation: OrganisationId, task: TaskId) -> Task | None:
        said = {"organisation": organisation, "task": task}
        return _task_of(self.connection.execute(_task, said).mappings().one_or_none())

    def removed_task(self, organisation: OrganisationId, task: TaskId) -> Task | None:
        said = {"organisation": organisation, "task": task}
        found = self.connection.execute(_task_gone, said)
        return _task_of(found.mappings().one_or_none())

    @kept_by_version
    def tasks(
        self, organisation: OrganisationId, course: CourseId | None = None
    ) -> Sequence[Task]:
        said = {"organisation": organisation}
        if course is None:
            found = self.connection.execute(_every_task, said)
        else:
            found = self.connection.execute(_tasks_of, {**said, "course": course})
        return [
            Task(row["id"], row["course_id"], row["name"]) for row in found.mappings()
        ]


def _course(row: RowMapping | None) -> Course | None:
    return None if row is None else _course_of(row)


def _course_of(row: RowMapping) -> Course:
    return Course(row["id"], row["name"], row["code"], row["unit_id"])


def _task_of(row: RowMapping | None) -> Task | None:
    return None if row is None else Task(row["id"], row["course_id"], row["name"])
