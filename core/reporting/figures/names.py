"""What the rows of a report are called, and what it is only of."""

from collections.abc import Mapping
from uuid import UUID

from core.curriculum.errors import NoSuchClass, NoSuchCourse
from core.curriculum.ports import Classes, Courses
from core.kernel.ids import OrganisationId
from core.people.errors import NoSuchPerson
from core.people.ports import People
from core.reporting.measures import Asked, By


def called(
    here: OrganisationId, by: By, people: People, classes: Classes, courses: Courses
) -> Mapping[UUID, str]:
    if by is By.CLASS:
        return {each.id: each.name for each in classes.every(here)}
    if by is By.COURSE:
        return {each.id: each.name for each in courses.every(here)}
    return {each.id: each.name for each in people.every(here)}


def names_of(
    here: OrganisationId,
    asked: Asked,
    people: People,
    classes: Classes,
    courses: Courses,
) -> tuple[str, ...]:
    """Refused where anything of it is not here."""
    found: list[str] = []
    if asked.course is not None:
        course = courses.find(here, asked.course)
        if course is None:
            raise NoSuchCourse
        found.append(course.name)
    if asked.group is not None:
        group = classes.find(here, asked.group)
        if group is None:
            raise NoSuchClass
        found.append(group.name)
    for who in (asked.tutor, asked.student):
        person = who and people.find(here, who)
        if person:
            found.append(person.name)
        elif who is not None:
            raise NoSuchPerson
    return tuple(found)
