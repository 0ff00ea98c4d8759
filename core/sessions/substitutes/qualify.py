"""Say which courses a tutor may teach: who is asked to stand in goes by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, changes, reads
from core.curriculum.access import course_known_to
from core.curriculum.ports import Courses
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import CourseId, PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.ports import People
from core.sessions.availability.ports import Qualifications
from core.sessions.clashing.diary import TEACHES
from core.sessions.errors import NotATutor


@dataclass(frozen=True, slots=True)
class Qualify(Request[tuple[CourseId, ...]]):
    """These courses and no others; without any, all. Answers those before."""

    tutor: PersonId
    courses: tuple[CourseId, ...]


@dataclass(frozen=True, slots=True)
class MayTeach(Request[Sequence[CourseId]]):
    """Of whom nothing was said: none, and they may teach anything."""

    tutor: PersonId


@dataclass(frozen=True, slots=True)
class Faculty:
    """A bundle of ports; see `core.application.Ports`."""

    qualifications: Qualifications
    people: People
    courses: Courses
    clock: Clock

    def of(self, actor: Actor, tutor: PersonId) -> tuple[CourseId, ...]:
        permitted(actor, Permission.PLAN_TIMETABLE)
        person = person_known_to(actor, tutor, self.people)
        if not person.roles_at(self.clock.now()) & TEACHES:
            raise NotATutor(person.name)
        found = self.qualifications.of(actor.organisation, [tutor])
        return tuple(sorted(found.get(tutor, ())))


@changes
def qualify(request: Qualify, faculty: Faculty) -> tuple[CourseId, ...]:
    actor = request.actor
    before = faculty.of(actor, request.tutor)
    for each in request.courses:
        course_known_to(actor, each, faculty.courses)
    faculty.qualifications.put(actor.organisation, request.tutor, request.courses)
    return before


@reads
def may_teach(request: MayTeach, faculty: Faculty) -> Sequence[CourseId]:
    return faculty.of(request.actor, request.tutor)
