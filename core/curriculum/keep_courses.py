"""Add, change and remove courses; each can be undone by another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.curriculum.access import course_known_to, unused
from core.curriculum.errors import NameTaken, NoSuchCourse
from core.curriculum.model import Course
from core.curriculum.ports import Courses
from core.kernel.clock import Clock
from core.kernel.ids import CourseId
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class AddCourse(Request[Course]):
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class ChangeCourse(Request[Course]):
    """Answers it as it was."""

    course: CourseId
    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class RemoveCourse(Request[Course]):
    course: CourseId


@dataclass(frozen=True, slots=True)
class RestoreCourse(Request[Course]):
    course: CourseId


@dataclass(frozen=True, slots=True)
class EveryCourse(Request[Sequence[Course]]):
    """What a name in a sentence may mean."""


@changes
def add_course(request: AddCourse, courses: Courses) -> Course:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    course = Course(CourseId(uuid4()), request.name, request.code)
    _refuse_taken(course, courses.every(actor.organisation))
    courses.add(actor.organisation, course)
    return course


@changes
def change_course(request: ChangeCourse, courses: Courses) -> Course:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    was = course_known_to(actor, request.course, courses)
    now = replace(was, name=request.name, code=request.code)
    _refuse_taken(now, courses.every(actor.organisation))
    courses.change(actor.organisation, now)
    return was


@changes
def remove_course(request: RemoveCourse, courses: Courses, clock: Clock) -> Course:
    """Its tasks go with it, and come back with it."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    course = course_known_to(actor, request.course, courses)
    courses.remove(actor.organisation, course.id, clock.now())
    return course


@changes
def restore_course(request: RestoreCourse, courses: Courses) -> Course:
    actor = request.actor
    permitted(actor, Permission.MANAGE_CURRICULUM)
    course = courses.removed(actor.organisation, request.course)
    if course is None:
        raise NoSuchCourse
    _refuse_taken(course, courses.every(actor.organisation))
    courses.restore(actor.organisation, course.id)
    return course


@reads
def every_course(request: EveryCourse, courses: Courses) -> Sequence[Course]:
    return courses.every(request.actor.organisation)


def _refuse_taken(course: Course, every: Sequence[Course]) -> None:
    """A code is a name, too."""
    others = [each for each in every if each.id != course.id]
    unused(course.name, others)
    for each in others:
        if course.code and each.code.casefold() == course.code.casefold():
            raise NameTaken(each.code)
