"""Invite somebody: a code, shown once, that links one chat account to one person."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import choice
from uuid import uuid4

from core.application import Request, changes
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.web import WebAddress
from core.people.access import person_known_to
from core.people.errors import NoSuchInvitation
from core.people.model import Invitation, InvitationId, InvitationState, Person
from core.people.ports import Invitations, People
from core.people.staff import permitted_to_change

LASTS = timedelta(hours=72)
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter that is read as another: codes are copied by hand from a screen."""

LENGTH = 10
"""Thirty letters to the tenth: 49 bits, against six guesses an hour."""


@dataclass(frozen=True, slots=True)
class Invited:
    """The only time that `code` is known to anybody but whoever gets it."""

    person: Person
    code: str
    invitation: InvitationId
    until: datetime
    link: str
    """Opens Telegram with the code; empty where the desk has no bot there."""


@dataclass(frozen=True, slots=True)
class Invites:
    """A bundle of ports: how one is made, for one person or for a list of them."""

    people: People
    invitations: Invitations
    clock: Clock
    web: WebAddress

    def made(self, actor: Actor, whom: PersonId) -> Invited:
        permitted(actor, Permission.MANAGE_PEOPLE)
        person = person_known_to(actor, whom, self.people)
        permitted_to_change(actor, person, self.clock.now())
        code = "".join(choice(LETTERS) for _ in range(LENGTH))
        until = self.clock.now() + LASTS
        made = Invitation(InvitationId(uuid4()), person.id, actor.person, until)
        self.invitations.add(actor.organisation, made, hash_of(code))
        return Invited(person, code, made.id, until, self.web.join(code))


@dataclass(frozen=True, slots=True)
class Invite(Request[Invited]):
    """Who is in charge is invited by an admin; all others by a moderator too."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class WithdrawInvitation(Request[None]):
    invitation: InvitationId


@changes
def invite(request: Invite, invites: Invites) -> Invited:
    return invites.made(request.actor, request.person)


@changes
def withdraw_invitation(
    request: WithdrawInvitation, people: People, invitations: Invitations, clock: Clock
) -> None:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    found = invitations.find(request.actor.organisation, request.invitation)
    if found is None or found.state is InvitationState.DONE:
        raise NoSuchInvitation
    person = people.find(request.actor.organisation, found.person)
    if person is not None:
        permitted_to_change(request.actor, person, clock.now())
    withdrawn = replace(found, state=InvitationState.WITHDRAWN)
    invitations.change(request.actor.organisation, withdrawn)


def hash_of(code: str) -> str:
    """As typed or as copied: case, blanks and hyphens mean nothing."""
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return sha256(plain.encode()).hexdigest()
