"""Who the office is: whoever reads and answers what people write to it."""

from datetime import datetime

from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may
from core.people.model import Person
from core.people.ports import People


def is_of_the_office(
    person: Person, organisation: OrganisationId, now: datetime
) -> bool:
    return may(person.actor(organisation, now), Permission.SEE_MESSAGES)


def members(
    people: People, organisation: OrganisationId, now: datetime
) -> list[PersonId]:
    """The moderators; where there are none, the admins."""
    everybody = people.every(organisation)
    for role in (Role.MODERATOR, Role.ADMIN):
        found = [each.id for each in everybody if each.is_everywhere(role, now)]
        if found:
            return found
    return []
