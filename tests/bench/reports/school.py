"""A school of three years whose register entries are put past the desk."""

from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from core.application import Ports
from core.curriculum.model import Class, Course
from core.curriculum.ports import Classes, Courses, Units
from core.curriculum.units import Level, Unit
from core.kernel.actor import Role
from core.kernel.ids import ClassId, CourseId, UnitId
from core.kernel.period import Period
from core.people.model import Person
from core.people.ports import People
from storage.tables.attendance import register_entry
from storage.tables.sessions import session, session_person
from tests.bench.reports import pupils
from tests.bench.timetable.rows import (
    indexed_at_last,
    past_the_desk,
    person_row,
    put,
    session_row,
)
from tests.people import HERE, person, settle_in

IN_A_CLASS, OF_A_STUDENT = 30, 800
FIRST, DAYS = datetime(2023, 9, 1, 8, tzinfo=UTC), 1095
WHOLE = Period(FIRST.date(), FIRST.date() + timedelta(days=DAYS - 1))
HOUR = timedelta(hours=1)
STATUS = (*12 * ["present"], "late", "late", "absent", "excused")
TUTORS, COURSES, PROGRAMMES, DEPARTMENTS, SCHOOLS = 500, 200, 40, 12, 3


class School:
    """So large that each student has a session on most days of it."""

    def __init__(self, entries: int) -> None:
        self.entries = entries
        self.sessions = entries // IN_A_CLASS
        self.classes = max(entries // OF_A_STUDENT // IN_A_CLASS, 1)
        self.students = self.classes * IN_A_CLASS

    def fill(self, address: str) -> None:
        numbers = range(self.sessions)
        with past_the_desk(address) as (connection, ports):
            self._people(ports)
            self._curriculum(ports)
            self._sessions(connection, numbers)

    def _people(self, ports: Ports) -> None:
        settle_in(ports)
        taught = map(self.student, range(self.students))
        for each in chain(map(tutor, range(TUTORS)), taught):
            ports[People].add(HERE.id, each)

    def _curriculum(self, ports: Ports) -> None:
        above: list[UnitId] = []
        counts = (SCHOOLS, DEPARTMENTS, PROGRAMMES)
        for level, count in zip(reversed(Level), counts, strict=True):
            made = [unit(level, number, above) for number in range(count)]
            for each in made:
                ports[Units].add(HERE.id, each)
            above = [each.id for each in made]
        for number in range(COURSES):
            inside = above[number % len(above)]
            course = Course(course_id(number), f"Course {number}", "", inside)
            ports[Courses].add(HERE.id, course)
        for number in range(self.classes):
            ports[Classes].add(HERE.id, Class(class_id(number), f"Class {number}"))

    def _sessions(self, connection: Connection, numbers: range) -> None:
        with indexed_at_last(connection, session, session_person, register_entry):
            put(connection, session, map(self._held, numbers))
            put(connection, session_person, map(self._taught_by, numbers))
            taught: dict[UUID, list[UUID]] = {
                class_id(each): self.taught(each) for each in range(self.classes)
            }
            pupils.put(connection, taught, STATUS)

    def student(self, number: int) -> Person:
        return person(1_000_000 + number, f"Student{number} Hale", Role.STUDENT)

    def start(self, number: int) -> datetime:
        """Ten in a row at one hour, all over three years."""
        whole = number * DAYS // self.sessions
        return FIRST + timedelta(days=whole, hours=number % 10)

    def taught(self, group: int) -> list[UUID]:
        first = 1_000_000 + group * IN_A_CLASS
        return [UUID(int=first + each) for each in range(IN_A_CLASS)]

    def _held(self, number: int) -> dict[str, Any]:
        start = self.start(number)
        late = timedelta(minutes=number % 7)
        return session_row(session_id(number), start, start + HOUR) | {
            "state": "completed",
            "class_id": class_id(number % self.classes),
            "course_id": course_id(number % self.classes % COURSES),
            "started": start + late,
            "ended": start + HOUR,
            "starts_at": start + late,
        }

    def _taught_by(self, number: int) -> dict[str, Any]:
        who, start = tutor(number % TUTORS).id, self.start(number)
        start += timedelta(minutes=number % 7)
        return person_row(session_id(number), who, start, start + HOUR, teaches=True)


def tutor(number: int) -> Person:
    return person(900_000 + number, f"Tutor{number} Reed", Role.TUTOR)


def session_id(number: int) -> UUID:
    return UUID(int=(1 << 100) + number)


def class_id(number: int) -> ClassId:
    return ClassId(UUID(int=(1 << 90) + number))


def course_id(number: int) -> CourseId:
    return CourseId(UUID(int=(1 << 80) + number))


def unit(level: Level, number: int, above: list[UnitId]) -> Unit:
    key = UnitId(UUID(int=(1 << 70) + level.rank * 1000 + number))
    parent = above[number % len(above)] if above else None
    return Unit(key, f"{level.title()} {number}", level, parent)
