"""/addcourse, /changecourse, /removecourse and /courses."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.curriculum.kept import added, dropped, removed, renamed, restored
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line
from bot.kinds.whom import ACOURSE
from core.curriculum.keep_courses import (
    AddCourse,
    ChangeCourse,
    EveryCourse,
    RemoveCourse,
    RestoreCourse,
)
from core.curriculum.keep_tasks import EveryTask
from core.curriculum.model import Course
from core.kernel.ids import CourseId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class New:
    name: Annotated[str, Line(100)]
    code: Annotated[str | None, Line(30)] = if_said()


@dataclass(frozen=True, slots=True)
class Changed:
    course: Annotated[CourseId, ACOURSE]
    name: Annotated[str, Line(100)]
    code: Annotated[str | None, Line(30)] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    course: Annotated[CourseId, ACOURSE]


@dataclass(frozen=True, slots=True)
class Removed:
    course: Annotated[CourseId, Identifier()]


@command(name="addcourse", args=New, allow=Permission.MANAGE_CURRICULUM)
def add_course(args: New, call: Call) -> Reply:
    """`/addcourse COS10001` names one by its code alone."""
    course = call.run(AddCourse(call.actor, args.name, args.code or ""))
    return added("course", _named(course), call, course=f"id:{course.id}")


@command(name="changecourse", args=Changed, allow=Permission.MANAGE_CURRICULUM)
def change_course(args: Changed, call: Call) -> Reply:
    was = call.run(ChangeCourse(call.actor, args.course, args.name, args.code or ""))
    before = {"course": f"id:{was.id}", "name": was.name}
    code = {"code": was.code} if was.code else {}
    return renamed(_named(was), args.name, call, "changecourse", **before, **code)


@command(name="removecourse", args=One, allow=Permission.MANAGE_CURRICULUM)
def remove_course(args: One, call: Call) -> Reply:
    course = call.run(RemoveCourse(call.actor, args.course))
    return removed("course", _named(course), call, course=f"id:{course.id}")


@command(
    name="dropcourse", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def drop_course(args: Removed, call: Call) -> Reply:
    course = call.run(RemoveCourse(call.actor, args.course))
    return dropped("course", _named(course), call)


@command(
    name="restorecourse", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def restore_course(args: Removed, call: Call) -> Reply:
    course = call.run(RestoreCourse(call.actor, args.course))
    return restored("course", _named(course), call)


@command(
    name="courses", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True
)
def courses(args: Nothing, call: Call) -> Reply:
    """Each with its tasks."""
    del args
    every = call.run(EveryCourse(call.actor))
    if not every:
        keeps = "yes" if call.may(Permission.MANAGE_CURRICULUM) else "no"
        return Reply(call.say("courses-none", keeps=keeps))
    tasks = call.run(EveryTask(call.actor))
    fields = tuple(
        Field(
            _named(each),
            call.show([task.name for task in tasks if task.course == each.id])
            or call.say("course-no-tasks"),
        )
        for each in every
    )
    return Reply(title=call.say("courses-title"), fields=fields)


def _named(course: Course) -> str:
    return f"{course.code} {course.name}" if course.code else course.name
