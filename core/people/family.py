"""Who looks after a student, for those who may write to people."""

from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class GuardiansOf(Request[list[Person]]):
    """Today's, by name."""

    student: PersonId


@reads
def guardians_of(
    request: GuardiansOf, people: People, families: Families
) -> list[Person]:
    actor = request.actor
    permitted(actor, Permission.MESSAGE)
    student = person_known_to(actor, request.student, people)
    kept = families.guardians(actor.organisation, [student.id])
    found = (people.find(actor.organisation, each.guardian) for each in kept)
    return sorted((each for each in found if each), key=lambda each: each.name)
