"""To whom it is of any use what is to be paid."""

from core.kernel.actor import Role
from core.people.model import Speaker


def pays(speaker: Speaker) -> bool:
    payers = {Role.GUARDIAN, Role.ADMIN}
    return speaker.person.pays_self or bool(speaker.actor.roles & payers)
