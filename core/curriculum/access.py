"""The only ways to a class, a course and a task by their ids; and to a name."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from core.curriculum.errors import (
    NameTaken,
    NoSuchClass,
    NoSuchCourse,
    NoSuchTask,
    NoSuchUnit,
)
from core.curriculum.model import Class, Course, Task
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Unit
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, CourseId, TaskId, UnitId


class Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=Named)


def class_known_to(actor: Actor, group: ClassId, classes: Classes) -> Class:
    found = classes.find(actor.organisation, group)
    if found is None:
        raise NoSuchClass
    return found


def course_known_to(actor: Actor, course: CourseId, courses: Courses) -> Course:
    found = courses.find(actor.organisation, course)
    if found is None:
        raise NoSuchCourse
    return found


def task_known_to(actor: Actor, task: TaskId, courses: Courses) -> Task:
    found = courses.task(actor.organisation, task)
    if found is None:
        raise NoSuchTask
    return found


def unit_known_to(actor: Actor, unit: UnitId, units: Units) -> Unit:
    found = units.find(actor.organisation, unit)
    if found is None:
        raise NoSuchUnit
    return found


def unused(name: str, among: Iterable[Named]) -> str:
    """`name`, unless one of them is called that, in whatever case."""
    for each in among:
        if each.name.casefold() == name.casefold():
            raise NameTaken(each.name)
    return name
