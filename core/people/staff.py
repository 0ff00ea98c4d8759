"""Who is in charge is an admin's to change, and there is always an admin."""

from collections.abc import Collection
from datetime import datetime

from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.people.errors import LastAdmin
from core.people.model import Person, live
from core.people.ports import People


def is_staff(person: Person, now: datetime) -> bool:
    return bool(person.roles_at(now) - {Role.STUDENT, Role.GUARDIAN})


def is_in_charge(roles: Collection[Role]) -> bool:
    """Of others: whoever only learns, looks after somebody or teaches is not."""
    return not set(roles) <= {Role.STUDENT, Role.GUARDIAN, Role.TUTOR}


def permitted_to_change(actor: Actor, person: Person, now: datetime) -> None:
    """Students, guardians and tutors are a moderator's to change as well."""
    if is_in_charge(person.roles_at(now)):
        permitted(actor, Permission.GRANT_ROLES)


def keep_an_admin(
    organisation: OrganisationId, person: Person, people: People, now: datetime
) -> None:
    """Without one nobody could ever give the role again.

    Who is one for a while, or within one class, is not enough.
    """
    if not _for_good(person, now):
        return
    others = (each for each in people.every(organisation) if each.id != person.id)
    if not any(_for_good(each, now) for each in others):
        raise LastAdmin(person.name)


def _for_good(person: Person, now: datetime) -> bool:
    return any(
        grant.role is Role.ADMIN and grant.within is None and grant.until is None
        for grant in live(person.grants, now)
    )
