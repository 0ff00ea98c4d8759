"""People as a list that can be taken in again: see /import people."""

from collections import defaultdict
from dataclasses import dataclass

from core.curriculum.ports import Classes
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.organisation.days import Days
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People
from core.reporting.files.model import FileRun, What

FIRST = (
    *(Role.STUDENT, Role.GUARDIAN, Role.TUTOR),
    *(Role.HEAD, Role.MODERATOR, Role.ADMIN),
)
"""Of several roles the list has the first: the others are granted, not listed."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A bundle of ports; see `core.application.Ports`."""

    people: People
    classes: Classes
    families: Families
    days: Days

    def of(self, here: OrganisationId, run: FileRun) -> list[tuple[object, ...]]:
        today = self.days.today(here)
        class_of: dict[PersonId, list[str]] = defaultdict(list)
        for group in self.classes.every(here):
            for each in self.classes.members_of(here, group.id, today):
                class_of[each].append(group.name)
        members = None
        if run.group is not None:
            members = {*self.classes.members_of(here, run.group, today)}
        these = [
            each
            for each in self.people.every(here)
            if (members is None or each.id in members) and _counts(each, run.what)
        ]
        guardians = self._guardians(here, these)
        return [
            _row(each, class_of.get(each.id, []), guardians.get(each.id, []))
            for each in these
        ]

    def _guardians(
        self, here: OrganisationId, these: list[Person]
    ) -> dict[PersonId, list[str]]:
        names = {each.id: each.name for each in self.people.every(here)}
        found: dict[PersonId, list[str]] = defaultdict(list)
        for each in self.families.guardians(here, [one.id for one in these]):
            if each.guardian in names:
                found[each.student].append(names[each.guardian])
        return found


def _counts(person: Person, what: What) -> bool:
    if what is What.PEOPLE:
        return True
    return any(each.role is Role.STUDENT for each in person.grants)


def _row(
    person: Person, classes: list[str], guardians: list[str]
) -> tuple[object, ...]:
    held = {each.role for each in person.grants}
    role = next((each.value for each in FIRST if each in held), "")
    return (
        *(person.name, role, "; ".join(classes), person.school, person.branch),
        *(person.email, person.phone, "yes" if person.minor else "no"),
        "; ".join(guardians),
    )
