"""The way to a student whose money is spoken of."""

from core.billing.errors import NobodyToCharge
from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.people.access import person_known_to
from core.people.model import Person
from core.people.ports import People


def student_known_to(
    actor: Actor, person: PersonId, people: People, clock: Clock
) -> Person:
    found = person_known_to(actor, person, people)
    if Role.STUDENT not in found.roles_at(clock.now()):
        raise NobodyToCharge(found.name)
    return found
