"""Who is here, and what is known of somebody."""

from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Directory(Request[list[Person]]):
    """Everybody, by name."""


@dataclass(frozen=True, slots=True)
class Profile:
    person: Person
    guardians: tuple[Person, ...]
    payers: frozenset[PersonId]
    """Those of the guardians who pay."""
    wards: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class ShowProfile(Request[Profile]):
    """One's own; anybody's for whoever manages people."""

    person: PersonId


@reads
def directory(request: Directory, people: People) -> list[Person]:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    return list(people.every(request.actor.organisation))


@reads
def show_profile(request: ShowProfile, people: People, families: Families) -> Profile:
    actor, here = request.actor, request.actor.organisation
    own = request.person == actor.person
    permitted(actor, Permission.SEE_SELF if own else Permission.MANAGE_PEOPLE)
    person = person_known_to(actor, request.person, people)
    theirs = families.guardians(here, (person.id,))
    wards = [w.student for w in families.wards_of(here, person.id)]
    return Profile(
        person,
        tuple(people.some(here, [each.guardian for each in theirs])),
        frozenset(each.guardian for each in theirs if each.pays),
        tuple(people.some(here, wards)),
    )
