"""/addunit, /changeunit, /removeunit, /units and /courseunit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.curriculum.kept import added, dropped, removed, renamed, restored
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line, OneOf
from bot.kinds.whom import ACOURSE, AUNIT, UnitOrNone
from core.curriculum.keep_courses import EveryCourse
from core.curriculum.keep_units import (
    AddUnit,
    ChangeUnit,
    EveryUnit,
    RemoveUnit,
    RestoreUnit,
)
from core.curriculum.model import Course
from core.curriculum.put_course import PutCourse
from core.curriculum.units import Level, Unit
from core.kernel.ids import CourseId, UnitId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class New:
    name: Annotated[str, Line(100)]
    level: Annotated[str, OneOf(tuple(Level))]
    parent: Annotated[UnitId | None, AUNIT] = if_said()


@dataclass(frozen=True, slots=True)
class Changed:
    unit: Annotated[UnitId, AUNIT]
    name: Annotated[str, Line(100)]
    parent: Annotated[UnitId | None, UnitOrNone()] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    unit: Annotated[UnitId, AUNIT]


@dataclass(frozen=True, slots=True)
class Removed:
    unit: Annotated[UnitId, Identifier()]


@dataclass(frozen=True, slots=True)
class Put:
    course: Annotated[CourseId, ACOURSE]
    unit: Annotated[UnitId | None, UnitOrNone()]


@command(name="addunit", args=New, allow=Permission.MANAGE_CURRICULUM)
def add_unit(args: New, call: Call) -> Reply:
    unit = call.run(AddUnit(call.actor, args.name, Level(args.level), args.parent))
    return added("unit", unit.name, call, unit=f"id:{unit.id}")


@command(name="changeunit", args=Changed, allow=Permission.MANAGE_CURRICULUM)
def change_unit(args: Changed, call: Call) -> Reply:
    """What it belongs to stays, unless it is said: another, or `none`."""
    parent = (
        args.parent if "parent" in call.draft.given else _of(args.unit, call).parent
    )
    was = call.run(ChangeUnit(call.actor, args.unit, args.name, parent))
    above = f"id:{was.parent}" if was.parent else "none"
    before = {"unit": f"id:{was.id}", "name": was.name, "parent": above}
    return renamed(was.name, args.name, call, "changeunit", **before)


@command(name="removeunit", args=One, allow=Permission.MANAGE_CURRICULUM)
def remove_unit(args: One, call: Call) -> Reply:
    unit = call.run(RemoveUnit(call.actor, args.unit))
    return removed("unit", unit.name, call, unit=f"id:{unit.id}")


@command(name="dropunit", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False)
def drop_unit(args: Removed, call: Call) -> Reply:
    unit = call.run(RemoveUnit(call.actor, args.unit))
    return dropped("unit", unit.name, call)


@command(
    name="restoreunit", args=Removed, allow=Permission.MANAGE_CURRICULUM, menu=False
)
def restore_unit(args: Removed, call: Call) -> Reply:
    unit = call.run(RestoreUnit(call.actor, args.unit))
    return restored("unit", unit.name, call)


@command(name="courseunit", args=Put, allow=Permission.MANAGE_CURRICULUM)
def course_unit(args: Put, call: Call) -> Reply:
    was = call.run(PutCourse(call.actor, args.course, args.unit))
    before = f"id:{was.unit}" if was.unit else "none"
    undo = call.undo("courseunit", course=f"id:{was.id}", unit=before)
    if args.unit is None:
        return Reply(call.say("course-out-of-units", course=was.short), (undo,))
    name = _of(args.unit, call).name
    return Reply(call.say("course-in-unit", course=was.short, unit=name), (undo,))


@command(name="units", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def units(args: Nothing, call: Call) -> Reply:
    """Each after what it belongs to, with its courses."""
    del args
    every = call.run(EveryUnit(call.actor))
    if not every:
        keeps = "yes" if call.may(Permission.MANAGE_CURRICULUM) else "no"
        return Reply(call.say("units-none", keeps=keeps))
    courses = call.run(EveryCourse(call.actor))
    fields = tuple(
        Field(
            call.say(
                "unit-line", name=unit.name, level=call.say(f"option-{unit.level}")
            ),
            _told(unit, every, courses, call),
        )
        for unit in sorted(every, key=lambda each: (-each.level.rank, each.name))
    )
    return Reply(title=call.say("units-title"), fields=fields)


def _told(
    unit: Unit, every: Sequence[Unit], courses: Sequence[Course], call: Call
) -> str:
    inside = [each.name for each in every if each.parent == unit.id]
    inside += [each.short for each in courses if each.unit == unit.id]
    return call.show(inside) or call.say("unit-empty")


def _of(unit: UnitId, call: Call) -> Unit:
    return next(each for each in call.run(EveryUnit(call.actor)) if each.id == unit)
