"""What the rows of a report are called, and what it is only of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.curriculum.errors import NoSuchClass, NoSuchCourse, NoSuchUnit
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Level, at_level, places_in_units
from core.kernel.ids import CourseId, OrganisationId, PersonId
from core.kernel.refusal import Refusal
from core.people.errors import NoSuchPerson
from core.people.ports import People
from core.people.tags import NoSuchTag, Tag, Taggable, TagId, Tags
from core.reporting.measures import BY_UNIT, Asked, By, Marked

Find = Callable[[OrganisationId, Any], Any]
"""Whatever is called something, by its id."""


@dataclass(frozen=True, slots=True)
class Rosters:
    """A bundle of ports: who and what may be counted by name."""

    people: People
    classes: Classes
    courses: Courses
    units: Units
    tags: Tags

    def tag(self, here: OrganisationId, tag: TagId) -> Tag | None:
        """As it is shown."""
        named = called(here, By.TAG, self)
        return Tag(tag, named[tag]) if tag in named else None

    def marked(self, here: OrganisationId, tag: TagId) -> Marked:
        borne = self.tags.of(here, tag)

        def of(kind: Taggable) -> frozenset[UUID]:
            return frozenset(each.thing for each in borne if each.kind is kind)

        people = frozenset(map(PersonId, of(Taggable.PERSON)))
        return Marked(
            people, of(Taggable.CLASS), of(Taggable.COURSE), of(Taggable.SESSION)
        )

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
    if by is By.TAG:
        return {each.id: f"#{each.name}" for each in known.tags.every(here)}
    return {each.id: each.name for each in known.people.every(here)}


def names_of(here: OrganisationId, asked: Asked, known: Rosters) -> tuple[str, ...]:
    """Refused where anything of it is not here."""
    people = known.people.find
    looked_up: tuple[tuple[UUID | None, Find, type[Refusal]], ...] = (
        (asked.course, known.courses.find, NoSuchCourse),
        (asked.unit, known.units.find, NoSuchUnit),
        (asked.tag, known.tag, NoSuchTag),
        (asked.group, known.classes.find, NoSuchClass),
        (asked.tutor, people, NoSuchPerson),
        (asked.student, people, NoSuchPerson),
    )
    found: list[str] = []
    for which, find, missing in looked_up:
        thing = which and find(here, which)
        if thing:
            found.append(thing.name)
        elif which is not None:
            raise missing
    return tuple(found)
