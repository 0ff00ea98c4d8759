"""Erase somebody: their key goes, and all that it sealed can be read by nobody."""

from dataclasses import dataclass

from core.application import Request, changes
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.model import Person
from core.people.ports import People
from core.people.staff import keep_an_admin


@dataclass(frozen=True, slots=True)
class ErasePerson(Request[Person]):
    """Answers who they were, for the last time."""

    person: PersonId


@changes
def erase_person(request: ErasePerson, people: People, clock: Clock) -> Person:
    """For good: there is no undo. What others did with them stays, without a name."""
    permitted(request.actor, Permission.REMOVE_PEOPLE)
    person = person_known_to(request.actor, request.person, people)
    keep_an_admin(request.actor.organisation, person, people, clock.now())
    people.erase(request.actor.organisation, person.id, clock.now())
    return person
