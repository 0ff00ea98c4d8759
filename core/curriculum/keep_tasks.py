"""Add, rename and remove the tasks of a course."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.curriculum.access import course_known_to, task_known_to, unused
from core.curriculum.errors import NoSuchTask
from core.curriculum.model import Task
from core.curriculum.ports import Courses
from core.kernel.clock import Clock
from core.kernel.ids import CourseId, TaskId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AddTask(Request[Task]):
    course: CourseId
    name: str


@dataclass(frozen=True, slots=True)
class RenameTask(Request[Task]):
    """Answers it as it was."""

    task: TaskId
    name: str


@dataclass(frozen=True, slots=True)
class RemoveTask(Request[Task]):
    task: TaskId


@dataclass(frozen=True, slots=True)
class RestoreTask(Request[Task]):
    task: TaskId


@dataclass(frozen=True, slots=True)
class EveryTask(Request[Sequence[Task]]):
    """What a name in a sentence may mean; of one course, or of all."""

    course: CourseId | None = None


@changes
def add_task(request: AddTask, courses: Courses) -> Task:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    course = course_known_to(actor, request.course, courses)
    name = unused(request.name, courses.tasks(actor.organisation, course.id))
    task = Task(TaskId(uuid4()), course.id, name)
    courses.add_task(actor.organisation, task)
    return task


@changes
def rename_task(request: RenameTask, courses: Courses) -> Task:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    was = task_known_to(actor, request.task, courses)
    tasks = courses.tasks(actor.organisation, was.course)
    others = (task for task in tasks if task.id != was.id)
    now = replace(was, name=unused(request.name, others))
    courses.change_task(actor.organisation, now)
    return was


@changes
def remove_task(request: RemoveTask, courses: Courses, clock: Clock) -> Task:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    task = task_known_to(actor, request.task, courses)
    courses.remove_task(actor.organisation, task.id, clock.now())
    return task


@changes
def restore_task(request: RestoreTask, courses: Courses) -> Task:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    task = courses.removed_task(actor.organisation, request.task)
    if task is None:
        raise NoSuchTask
    course_known_to(actor, task.course, courses)
    unused(task.name, courses.tasks(actor.organisation, task.course))
    courses.restore_task(actor.organisation, task.id)
    return task


@reads
def every_task(request: EveryTask, courses: Courses) -> Sequence[Task]:
    return courses.tasks(request.actor.organisation, request.course)
