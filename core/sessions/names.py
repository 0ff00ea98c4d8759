"""All that can be named in an organisation: what a sentence is read against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.curriculum.model import Class, Course, Task
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Unit
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.organisation.model import Room, Term
from core.organisation.ports import AcademicCalendar, Sites
from core.people.model import Person
from core.people.ports import People
from core.sessions.ports import Sessions

AROUND_NOW = timedelta(days=60)
"""Whom a tutor taught or will teach this near now is one of their own."""


@dataclass(frozen=True, slots=True)
class Names:
    people: Sequence[Person]
    classes: Sequence[Class]
    courses: Sequence[Course]
    tasks: Sequence[Task]
    rooms: Sequence[Room]
    terms: Sequence[Term]
    units: Sequence[Unit]


@dataclass(frozen=True, slots=True)
class WhatIsNamed(Request[Names]):
    """Asked by the desk on behalf of a speaker; shows nothing by itself."""


@dataclass(frozen=True, slots=True)
class OwnStudents(Request[frozenset[PersonId]]):
    """Whom the actor teaches: meant first when a first name is several people's."""


@dataclass(frozen=True, slots=True)
class Registers:
    """The ports that names are found in; see `core.application.Ports`."""

    people: People
    classes: Classes
    courses: Courses
    units: Units
    sites: Sites
    calendar: AcademicCalendar


@reads
def what_is_named(request: WhatIsNamed, registers: Registers) -> Names:
    here = request.actor.organisation
    return Names(
        registers.people.every(here),
        registers.classes.every(here),
        registers.courses.every(here),
        registers.courses.tasks(here),
        registers.sites.rooms(here),
        registers.calendar.terms(here),
        registers.units.every(here),
    )


@reads
def own_students(
    request: OwnStudents, sessions: Sessions, clock: Clock
) -> frozenset[PersonId]:
    now = clock.now()
    near = Span(now - AROUND_NOW, now + AROUND_NOW)
    taught = sessions.of_tutor(request.actor.organisation, request.actor.person, near)
    return frozenset(student for each in taught for student in each.participants)
