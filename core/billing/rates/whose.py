"""Whom and what a rule is for, by name."""

from dataclasses import dataclass

from core.billing.model import Matches
from core.billing.students import student_known_to
from core.curriculum.errors import NoSuchClass, NoSuchCourse
from core.curriculum.ports import Classes, Courses
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.people.access import person_known_to
from core.people.errors import NoSuchPerson
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Whose:
    """Empty where it does not matter."""

    student: str = ""
    group: str = ""
    course: str = ""
    tutor: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        every = (self.student, self.group, self.course, self.tutor)
        return tuple(each for each in every if each)


@dataclass(frozen=True, slots=True)
class Named:
    """A bundle of ports; see `core.application.Ports`."""

    people: People
    classes: Classes
    courses: Courses
    clock: Clock

    def known(self, actor: Actor, said: Matches) -> Whose:
        """Refuses whom and what is not there."""
        here = actor.organisation
        if said.student is not None:
            student_known_to(actor, said.student, self.people, self.clock)
        if said.tutor is not None:
            tutor = person_known_to(actor, said.tutor, self.people)
            if not {Role.TUTOR, Role.HEAD} & tutor.roles_at(self.clock.now()):
                raise NoSuchPerson
        if said.group and self.classes.find(here, said.group) is None:
            raise NoSuchClass
        if said.course and self.courses.find(here, said.course) is None:
            raise NoSuchCourse
        return self.of(here, said)

    def of(self, organisation: OrganisationId, said: Matches) -> Whose:
        student = said.student and self.people.find(organisation, said.student)
        tutor = said.tutor and self.people.find(organisation, said.tutor)
        group = said.group and self.classes.find(organisation, said.group)
        course = said.course and self.courses.find(organisation, said.course)
        return Whose(
            student.name if student else "-" if said.student else "",
            group.name if group else "-" if said.group else "",
            course.name if course else "-" if said.course else "",
            tutor.name if tutor else "-" if said.tutor else "",
        )
