"""What the rows of a report are called, and what it is only of."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from core.curriculum.errors import NoSuchClass, NoSuchCourse, NoSuchUnit
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Level, at_level, places_in_units
from core.kernel.ids import CourseId, OrganisationId
from core.people.errors import NoSuchPerson
from core.people.ports import People
from core.reporting.measures import BY_UNIT, Asked, By


@dataclass(frozen=True, slots=True)
class Rosters:
    """A bundle of ports: who and what may be counted by name."""

    people: People
    classes: Classes
    courses: Courses
    units: Units

    def places(self, here: OrganisationId, level: Level) -> Mapping[UUID, UUID]:
        """Of each course the programme, department or school that it is in."""
        units = {each.id: each for each in self.units.every(here)}
        found = {
            each.id: at_level(each.unit, level, units)
            for each in self.courses.every(here)
        }
        return {course: unit.id for course, unit in found.items() if unit}

    def courses_of(
        self, here: OrganisationId, asked: Asked
    ) -> frozenset[CourseId] | None:
        if asked.course is not None:
            return frozenset({asked.course})
        if asked.unit is None:
            return None
        every = self.courses.every(here)
        inside = places_in_units(self.units.every(here), every).get(asked.unit, ())
        return frozenset(each.id for each in every if each.id in inside)


def called(here: OrganisationId, by: By, known: Rosters) -> Mapping[UUID, str]:
    if by is By.CLASS:
        return {each.id: each.name for each in known.classes.every(here)}
    if by is By.COURSE:
        return {each.id: each.name for each in known.courses.every(here)}
    if by in BY_UNIT:
        return {each.id: each.name for each in known.units.every(here)}
    return {each.id: each.name for each in known.people.every(here)}


def names_of(here: OrganisationId, asked: Asked, known: Rosters) -> tuple[str, ...]:
    """Refused where anything of it is not here."""
    found: list[str] = []
    if asked.course is not None:
        course = known.courses.find(here, asked.course)
        if course is None:
            raise NoSuchCourse
        found.append(course.name)
    if asked.unit is not None:
        unit = known.units.find(here, asked.unit)
        if unit is None:
            raise NoSuchUnit
        found.append(unit.name)
    if asked.group is not None:
        group = known.classes.find(here, asked.group)
        if group is None:
            raise NoSuchClass
        found.append(group.name)
    for who in (asked.tutor, asked.student):
        person = who and known.people.find(here, who)
        if person:
            found.append(person.name)
        elif who is not None:
            raise NoSuchPerson
    return tuple(found)
