"""Courses and their tasks: what marking time is spent on."""

from uuid import UUID

from msgspec import Struct

from adapters.web.api.cursors import Paged, page_of
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.curriculum.keep_courses import EveryCourse
from core.curriculum.keep_tasks import EveryTask
from core.kernel.ids import CourseId
from core.people.tokens.model import Scope


class CourseOut(Struct):
    """What is taught; `code` is empty where it has none."""

    id: UUID
    name: str
    code: str


class Courses(Struct):
    """By name."""

    items: list[CourseOut]
    next: str | None


class TaskOut(Struct):
    """A piece of work that students of a course hand in, and tutors mark."""

    id: UUID
    course_id: UUID
    name: str


class Tasks(Struct):
    """By name."""

    items: list[TaskOut]
    next: str | None


class OfCourse(Paged, kw_only=True):
    course_id: UUID | None = None


def courses(asked: Asked, desk: Desk) -> Given:
    found = desk.run(EveryCourse(asked.actor))
    page, after = page_of(found, asked.query, lambda each: (each.name, each.id))
    return Given(Courses([CourseOut(e.id, e.name, e.code) for e in page], after))


def tasks(asked: Asked, desk: Desk) -> Given:
    query: OfCourse = asked.query
    course = CourseId(query.course_id) if query.course_id else None
    found = desk.run(EveryTask(asked.actor, course))
    page, after = page_of(found, query, lambda each: (each.name, each.id))
    return Given(Tasks([TaskOut(e.id, e.course, e.name) for e in page], after))


ENDPOINTS = (
    Endpoint(
        "list-courses",
        "GET",
        "/api/courses",
        Scope.TIMES_READ,
        courses,
        Courses,
        query=Paged,
    ),
    Endpoint(
        "list-tasks",
        "GET",
        "/api/tasks",
        Scope.TIMES_READ,
        tasks,
        Tasks,
        query=OfCourse,
    ),
)
