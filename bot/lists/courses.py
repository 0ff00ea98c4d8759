"""Courses that come as a list, and the units that they are in."""

from bot.call import Call
from bot.kinds.kind import Line, OneOf
from bot.kinds.whom import AUNIT
from bot.lists.column import Cells, Column
from core.curriculum.keep_courses import AddCourse, EveryCourse
from core.curriculum.keep_units import AddUnit, HaveUnit
from core.curriculum.model import Course
from core.curriculum.put_course import PutCourse
from core.curriculum.units import Level
from core.kernel.ids import UnitId

NAME = Line(100)
COURSE_COLUMNS = {
    "name": Column(NAME, "Introduction to Programming"),
    "code": Column(Line(30), "COS10001", wanted=False),
    "programme": Column(NAME, "", wanted=False),
    "department": Column(NAME, "Computing", wanted=False),
    "school": Column(NAME, "Science", wanted=False),
}
UNIT_COLUMNS = {
    "name": Column(NAME, "Computing"),
    "level": Column(OneOf(tuple(Level)), "department"),
    "in": Column(AUNIT, "Science", wanted=False),
}
DOWNWARDS = tuple(reversed(Level))


def course_of(row: Cells, call: Call) -> None:
    """One that is there already is only put where the row says that it is."""
    unit: UnitId | None = None
    for level in DOWNWARDS:
        if name := row.get(level.value):
            unit = call.run(HaveUnit(call.actor, name, level, unit)).id
    course = _there(row, call) if unit else None
    if course is None:
        course = call.run(AddCourse(call.actor, row["name"], row.get("code", "")))
    if unit:
        call.run(PutCourse(call.actor, course.id, unit))


def _there(row: Cells, call: Call) -> Course | None:
    name, code = row["name"].casefold(), row.get("code", "").casefold()
    every = call.run(EveryCourse(call.actor))
    same = (e for e in every if e.name.casefold() == name)
    return next((e for e in same if code in {"", e.code.casefold()}), None)


def unit_of(row: Cells, call: Call) -> None:
    """What it is in stands above it in the list, or is there already."""
    level = Level(row["level"])
    call.run(AddUnit(call.actor, row["name"], level, row.get("in")))
