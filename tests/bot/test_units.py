"""Programmes, departments and schools: kept by chat, and what a head of one sees."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from core.application import Request
from core.curriculum.keep_courses import AddCourse, EveryCourse
from core.curriculum.keep_units import (
    AddUnit,
    ChangeUnit,
    EveryUnit,
    HaveUnit,
    RemoveUnit,
    RestoreUnit,
)
from core.curriculum.put_course import PutCourse
from core.curriculum.units import Level, Unit
from core.kernel.actor import Actor, Role
from core.kernel.permissions import NotPermitted, Permission, reach
from core.kernel.refusal import Refusal
from core.people.model import Grant
from core.people.ports import People
from tests.bot.test_lists import sends
from tests.people import (
    ADA,
    AS_CORA,
    AS_HAL,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    HAL,
    HERE,
    LEO,
    actor,
)
from tests.world import Talk, World

ELSEWHERES_ADMIN: Actor = replace(AS_SAM, roles=frozenset({Role.ADMIN}))


def rows(message) -> dict[str, str]:
    return {field.label: field.value for field in message.fields}


def later(talk: Talk, words: str):
    talk.world.clock.forward(timedelta(seconds=1))
    return talk.says(CORA, words)


def test_units_are_added_put_into_each_other_and_each_is_undone(talk: Talk):
    assert later(talk, "/units").text.startswith("There are no programmes")
    later(talk, "/addunit Engineering school")
    added = later(talk, '/addunit "Computer Science" department engineering')
    assert added.text.startswith("Computer Science is there now.")
    later(talk, "/addcourse Logic LOG1")
    put = later(talk, '/courseunit LOG1 "computer science"')
    assert put.text == "LOG1 belongs to Computer Science now."
    assert rows(talk.says(LEO, "/units")) == {
        "Engineering (School)": "Computer Science",
        "Computer Science (Department)": "LOG1",
    }
    refused = later(talk, "/addunit Physics school engineering")
    assert refused.text == "Engineering is a school: a school cannot belong to it."
    assert later(talk, "/courseunit LOG1 none").text.startswith("LOG1 belongs to no")
    later(talk, "undo")
    assert rows(later(talk, "/units"))["Computer Science (Department)"] == "LOG1"
    later(talk, '/changeunit "Computer Science" Computing')
    assert rows(later(talk, "/units"))["Engineering (School)"] == "Computing"
    later(talk, "/removeunit Engineering")
    assert rows(later(talk, "/units")) == {"Computing (Department)": "LOG1"}
    later(talk, "undo")
    assert rows(later(talk, "/units"))["Engineering (School)"] == "Computing"


def test_a_head_of_a_department_reaches_its_courses_as_they_are_now(talk: Talk):
    talk.says(ADA, "/addunit Science school")
    talk.says(ADA, "/addunit Computing department Science")
    talk.says(ADA, "/addcourse Logic LOG1")
    talk.says(ADA, "/courseunit LOG1 Computing")
    talk.says(ADA, "/endrole Hal head")
    given = talk.says(ADA, "/role Hal head within=Science")
    assert given.text == "Hal Moss is a head of Science now."
    world = talk.world
    [logic] = world.run(EveryCourse(AS_HAL))
    places = {each.name: each.id for each in world.run(EveryUnit(AS_HAL))}

    def reached() -> set[UUID]:
        hal = world.work(lambda ports: ports[People].find(HERE.id, HAL.id))
        return {*(reach(actor(hal), Permission.SEE_ATTENDANCE_REPORTS) or ())}

    assert reached() == {logic.id, *places.values()}
    talk.says(ADA, "/courseunit LOG1 none")
    assert reached() == {*places.values()}
    assert "head of Science" in str(talk.says(ADA, "/people Hal").fields)
    talk.says(ADA, "/endrole Hal head within=Science")
    assert reached() == set()


def test_only_who_keeps_the_curriculum_here_keeps_units(world: World):
    unit = world.run(AddUnit(AS_CORA, "Science", Level.SCHOOL))
    course = world.run(AddCourse(AS_CORA, "Logic"))
    for who in (AS_MAYA, AS_LEO, AS_HAL, ELSEWHERES_ADMIN):
        wrong: type[Refusal] = NotPermitted if who is not ELSEWHERES_ADMIN else Refusal
        asked: tuple[Request[Any], ...] = (
            ChangeUnit(who, unit.id, "Arts"),
            RemoveUnit(who, unit.id),
            RestoreUnit(who, unit.id),
            PutCourse(who, course.id, unit.id),
            AddUnit(who, "Arts", Level.DEPARTMENT, unit.id),
            HaveUnit(who, "Arts", Level.DEPARTMENT, unit.id),
        )
        for request in asked:
            with pytest.raises(wrong):
                world.run(request)
    assert world.run(EveryUnit(ELSEWHERES_ADMIN)) == []
    assert world.run(EveryUnit(AS_LEO)) == [Unit(unit.id, "Science", Level.SCHOOL)]
    assert Grant(Role.HEAD, unit.id) == Grant(
        Role.HEAD, unit.id, covers=frozenset({course.id})
    )


COURSES = """name,code,programme,department,school
Logic,LOG1,BSc Computing,Computing,Science
Algebra,ALG1,,computing,
Drawing,,,,Arts
"""


def test_a_list_of_courses_brings_its_departments_along(talk: Talk):
    talk.says(ADA, "/addcourse Algebra ALG1")
    talk.says(ADA, "/import courses")

    taken = sends(talk, ADA, COURSES)

    assert taken.text == "Courses: all 3 rows are in."
    assert rows(talk.says(ADA, "/units")) == {
        "Science (School)": "Computing",
        "Arts (School)": "Drawing",
        "Computing (Department)": "BSc Computing and ALG1",
        "BSc Computing (Programme)": "LOG1",
    }


def test_a_list_of_units_and_what_is_wrong_with_which_row(talk: Talk):
    talk.says(ADA, "/import units")
    units = "name,level,in\nScience,school,\nComputing,department,science\n"
    wrong = "Physics,faculty,\nMaths,department,Sciense\nArts,school,Computing\n"

    refused = sends(talk, ADA, units + wrong).text.splitlines()

    assert refused[0] == "Nothing was taken in, because of 3 rows:"
    assert refused[1].startswith("Row 4: ")
    assert refused[2].startswith("Row 5: I know no programme, department or school")
    assert refused[2].endswith("Did you mean Science?")
    assert refused[3] == (
        "Row 6: Computing is a department: a school cannot belong to it."
    )
    assert sends(talk, ADA, units).text.endswith("all 2 rows are in.")
    assert rows(talk.says(ADA, "/units"))["Science (School)"] == "Computing"


def test_a_row_that_says_otherwise_than_what_is_there_is_named(talk: Talk):
    talk.says(ADA, "/addunit Science school")
    talk.says(ADA, "/addunit Computing department Science")
    talk.says(ADA, "/import courses")

    refused = sends(
        talk,
        ADA,
        "name,department,school\nLogic,Science,\nSets,Computing,Arts\nSums,Computing,\n",
    )

    assert refused.text.splitlines() == [
        "Nothing was taken in, because of 2 rows:",
        "Row 2: Science is there already, as a school.",
        "Row 3: Computing belongs to Science already.",
    ]
    assert list(rows(talk.says(ADA, "/units"))) == [
        "Science (School)",
        "Computing (Department)",
    ]
