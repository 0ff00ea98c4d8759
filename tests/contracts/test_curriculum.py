"""Classes and courses are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from core.curriculum.model import Class, Course, Membership, Task
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Level, Unit
from core.kernel.ids import ClassId, CourseId, TaskId, UnitId
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
TEN_B = Class(ClassId(UUID(int=21)), "10B")
TEN_A = Class(ClassId(UUID(int=20)), "10A")
SYSTEMS = Course(CourseId(UUID(int=31)), "Computer Systems", "COS10001")
LOGIC = Course(CourseId(UUID(int=32)), "Logic")
SCIENCE = Unit(UnitId(UUID(int=51)), "Science", Level.SCHOOL)
COMPUTING = Unit(UnitId(UUID(int=52)), "Computing", Level.DEPARTMENT, SCIENCE.id)
P12 = Task(TaskId(UUID(int=41)), SYSTEMS.id, "P12")
P11 = Task(TaskId(UUID(int=42)), SYSTEMS.id, "P11")


async def test_classes_are_listed_by_name_until_removed(storage: Runner):
    def unit(ports):
        classes = ports[Classes]
        classes.add(HERE.id, TEN_B)
        classes.add(HERE.id, TEN_A)
        assert classes.every(HERE.id) == [TEN_A, TEN_B]
        assert classes.every(ELSEWHERE.id) == []
        assert classes.find(ELSEWHERE.id, TEN_A.id) is None
        classes.change(HERE.id, Class(TEN_A.id, "10Z"))
        assert [each.name for each in classes.every(HERE.id)] == ["10B", "10Z"]
        classes.remove(HERE.id, TEN_A.id, NOW)
        assert classes.find(HERE.id, TEN_A.id) is None
        assert classes.removed(HERE.id, TEN_A.id) == Class(TEN_A.id, "10Z")
        assert classes.removed(HERE.id, TEN_B.id) is None
        classes.restore(HERE.id, TEN_A.id)
        assert classes.find(HERE.id, TEN_A.id) == Class(TEN_A.id, "10Z")

    await storage.run(unit)


async def test_a_membership_holds_on_its_days(storage: Runner):
    first, last = date(2026, 1, 5), date(2026, 3, 27)
    leo = Membership(LEO.id, TEN_B.id, first, last)
    lena = Membership(LENA.id, TEN_B.id)

    def unit(ports):
        classes = ports[Classes]
        classes.add(HERE.id, TEN_B)
        for each in (leo, lena, leo):
            classes.join(HERE.id, each)
        assert classes.members_of(HERE.id, TEN_B.id, first) == [LEO.id, LENA.id]
        assert classes.members_of(HERE.id, TEN_B.id, date(2026, 1, 4)) == [LENA.id]
        assert classes.sizes(HERE.id, first) == {TEN_B.id: 2}
        assert classes.sizes(ELSEWHERE.id, first) == {}
        assert classes.members_of(HERE.id, TEN_B.id, date(2026, 3, 28)) == [LENA.id]
        assert classes.classes_of(HERE.id, LEO.id, last) == [TEN_B.id]
        assert classes.classes_of(HERE.id, LEO.id, date(2026, 3, 28)) == []
        assert classes.membership(HERE.id, TEN_B.id, LEO.id) == leo
        assert classes.memberships(HERE.id, TEN_B.id) == [leo, lena]
        classes.leave(HERE.id, TEN_B.id, LEO.id)
        assert classes.memberships(HERE.id, TEN_B.id) == [lena]
        classes.remove(HERE.id, TEN_B.id, NOW)
        assert classes.classes_of(HERE.id, LENA.id, first) == []

    await storage.run(unit)


async def test_a_course_takes_its_tasks_along(storage: Runner):
    def unit(ports):
        courses = ports[Courses]
        for course in (LOGIC, SYSTEMS):
            courses.add(HERE.id, course)
        for task in (P12, P11):
            courses.add_task(HERE.id, task)
        assert courses.every(HERE.id) == [SYSTEMS, LOGIC]
        assert courses.tasks(HERE.id, SYSTEMS.id) == [P11, P12]
        assert courses.tasks(HERE.id, LOGIC.id) == []
        courses.remove(HERE.id, SYSTEMS.id, NOW)
        assert courses.tasks(HERE.id) == []
        assert courses.task(HERE.id, P12.id) is None
        assert courses.removed(HERE.id, SYSTEMS.id) == SYSTEMS
        courses.restore(HERE.id, SYSTEMS.id)
        courses.remove_task(HERE.id, P11.id, NOW)
        assert courses.tasks(HERE.id) == [P12]
        assert courses.removed_task(HERE.id, P11.id) == P11
        courses.restore_task(HERE.id, P11.id)
        courses.change_task(HERE.id, Task(P11.id, SYSTEMS.id, "P13"))
        assert [task.name for task in courses.tasks(HERE.id)] == ["P12", "P13"]
        courses.change(HERE.id, Course(LOGIC.id, "Reasoning", "LOG1"))
        assert courses.find(HERE.id, LOGIC.id) == Course(LOGIC.id, "Reasoning", "LOG1")
        assert courses.find(ELSEWHERE.id, LOGIC.id) is None

    await storage.run(unit)


async def test_units_hold_courses_until_removed(storage: Runner):
    def unit(ports):
        units, courses = ports[Units], ports[Courses]
        units.add(HERE.id, SCIENCE)
        units.add(HERE.id, COMPUTING)
        inside = replace(LOGIC, unit=COMPUTING.id)
        courses.add(HERE.id, inside)
        assert units.every(HERE.id) == [COMPUTING, SCIENCE]
        assert units.every(ELSEWHERE.id) == []
        assert units.find(ELSEWHERE.id, SCIENCE.id) is None
        assert courses.find(HERE.id, LOGIC.id) == inside
        courses.change(HERE.id, LOGIC)
        assert courses.every(HERE.id) == [LOGIC]
        alone = replace(COMPUTING, name="Coding", parent=None)
        units.change(HERE.id, alone)
        units.remove(HERE.id, SCIENCE.id, NOW)
        assert units.every(HERE.id) == [alone]
        assert units.removed(HERE.id, SCIENCE.id) == SCIENCE
        units.restore(HERE.id, SCIENCE.id)
        assert units.find(HERE.id, SCIENCE.id) == SCIENCE

    await storage.run(unit)
