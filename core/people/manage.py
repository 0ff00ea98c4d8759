"""Change, remove and restore people; give and end roles; say who looks after whom."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from core.application import Facts, Request, changes
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.errors import NamelessPerson, NoSuchField, NotInThatRole
from core.people.facts import AddressChanged, PersonRemoved, RoleChanged
from core.people.model import Grant, Guardianship, Person
from core.people.ports import Guardianships, People
from core.people.staff import keep_an_admin, permitted_to_change

FIELDS = ("name", "school", "branch", "email", "phone", "minor", "pays_self")


@dataclass(frozen=True, slots=True)
class ChangePerson(Request[tuple[Person, str]]):
    """Answers the person as they are now, and the field as it was before."""

    person: PersonId
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class RemovePerson(Request[Person]):
    person: PersonId


@dataclass(frozen=True, slots=True)
class RestorePerson(Request[Person]):
    person: PersonId


@dataclass(frozen=True, slots=True)
class GrantRole(Request[Person]):
    """Everywhere or within a class or course; for ever or until an instant."""

    person: PersonId
    role: Role
    within: UUID | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EndRole(Request[Person]):
    person: PersonId
    role: Role
    within: UUID | None = None


@dataclass(frozen=True, slots=True)
class AddGuardian(Request[tuple[Person, Person, Guardianship | None]]):
    """Answers the guardian, the student, and what held between them before."""

    guardian: PersonId
    student: PersonId
    may_consent: bool = True
    pays: bool = False


@dataclass(frozen=True, slots=True)
class EndGuardianship(Request[None]):
    guardian: PersonId
    student: PersonId


@changes
def change_person(
    request: ChangePerson, people: People, clock: Clock, facts: Facts
) -> tuple[Person, str]:
    """A moderator changes whoever is not in charge of others; an admin anybody."""
    actor = request.actor
    permitted(actor, Permission.MANAGE_PEOPLE)
    person = person_known_to(actor, request.person, people)
    permitted_to_change(actor, person, clock.now())
    field = request.field.strip().lower().replace(" ", "_")
    if field not in FIELDS:
        raise NoSuchField(request.field, FIELDS)
    before = getattr(person, field)
    if field == "name" and not request.value.strip():
        raise NamelessPerson
    yes = request.value.strip().lower() in {"yes", "true", "on", "1"}
    value: object = yes if isinstance(before, bool) else request.value.strip()
    new = {field: value}
    changed = replace(person, **new)  # type: ignore[arg-type]  # FIELDS are of these kinds
    people.change(actor.organisation, changed)
    if field == "email":
        facts.tell(AddressChanged(actor, changed.id))
    return changed, ("yes" if before else "no") if isinstance(before, bool) else before


@dataclass(frozen=True, slots=True)
class Leaving:
    """A bundle of ports: how somebody is taken out, however it came to that."""

    people: People
    clock: Clock
    facts: Facts

    def remove(self, actor: Actor, person: Person) -> None:
        here, now = actor.organisation, self.clock.now()
        keep_an_admin(here, person, self.people, now)
        self.people.remove(here, person.id, now)
        self.facts.tell(PersonRemoved(actor, person.id, person.name))


@changes
def remove_person(request: RemovePerson, leaving: Leaving) -> Person:
    """Hidden and restorable; their accounts speak for them no longer meanwhile."""
    permitted(request.actor, Permission.REMOVE_PEOPLE)
    person = person_known_to(request.actor, request.person, leaving.people)
    leaving.remove(request.actor, person)
    return person


@changes
def restore_person(request: RestorePerson, people: People) -> Person:
    permitted(request.actor, Permission.REMOVE_PEOPLE)
    people.restore(request.actor.organisation, request.person)
    return person_known_to(request.actor, request.person, people)


@changes
def grant_role(
    request: GrantRole, people: People, clock: Clock, facts: Facts
) -> Person:
    """Answers the person as they were; a last admin is one without an end."""
    permitted(request.actor, Permission.GRANT_ROLES)
    if request.role is Role.OPERATOR:
        permitted(request.actor, Permission.OPERATE)
    person = person_known_to(request.actor, request.person, people)
    ends = request.until is not None and request.within is None
    if request.role is Role.ADMIN and ends:
        keep_an_admin(request.actor.organisation, person, people, clock.now())
    grant = Grant(request.role, request.within, request.until)
    people.grant(request.actor.organisation, person.id, grant)
    facts.tell(RoleChanged(request.actor, person.id, grant))
    return person


@changes
def end_role(request: EndRole, people: People, clock: Clock, facts: Facts) -> Person:
    permitted(request.actor, Permission.GRANT_ROLES)
    person = person_known_to(request.actor, request.person, people)
    if request.role is Role.ADMIN and request.within is None:
        keep_an_admin(request.actor.organisation, person, people, clock.now())
    people.end_grant(
        request.actor.organisation, person.id, request.role, request.within
    )
    ended = Grant(request.role, request.within)
    facts.tell(RoleChanged(request.actor, person.id, ended, ended=True))
    return person


@changes
def add_guardian(
    request: AddGuardian, people: People, guardianships: Guardianships, clock: Clock
) -> tuple[Person, Person, Guardianship | None]:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    guardian = person_known_to(request.actor, request.guardian, people)
    student = person_known_to(request.actor, request.student, people)
    _must_be(Role.GUARDIAN, guardian, clock.now())
    _must_be(Role.STUDENT, student, clock.now())
    made = Guardianship(
        guardian.id, student.id, may_consent=request.may_consent, pays=request.pays
    )
    before = guardianships.of_guardian(request.actor.organisation, guardian.id)
    guardianships.add(request.actor.organisation, made)
    was = next((each for each in before if each.student == student.id), None)
    return guardian, student, was


@changes
def end_guardianship(
    request: EndGuardianship, guardianships: Guardianships, clock: Clock
) -> None:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    guardianships.end(
        request.actor.organisation, request.guardian, request.student, clock.now()
    )


def _must_be(role: Role, person: Person, now: datetime) -> None:
    if role not in person.roles_at(now):
        raise NotInThatRole(person.name, role.value)
