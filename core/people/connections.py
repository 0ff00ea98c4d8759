"""Through what somebody is known here: linked chats, and programs of their own."""

from dataclasses import dataclass

from core.application import Request, looks
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.access import person_known_to
from core.people.model import Link, Person
from core.people.ports import Accounts, People
from core.people.tokens.model import Token
from core.people.tokens.ports import Tokens


@dataclass(frozen=True, slots=True)
class Connections:
    person: Person
    links: tuple[Link, ...]
    tokens: tuple[Token, ...]
    """Those still good."""


@dataclass(frozen=True, slots=True)
class SeeConnections(Request[Connections]):
    """The actor's own; an admin sees anybody's."""

    person: PersonId


@looks
def see_connections(
    request: SeeConnections,
    people: People,
    accounts: Accounts,
    tokens: Tokens,
    clock: Clock,
) -> Connections:
    actor, here = request.actor, request.actor.organisation
    mine = request.person == actor.person
    permitted(actor, Permission.SEE_SELF if mine else Permission.SEE_AUDIT)
    person = person_known_to(actor, request.person, people)
    now = clock.now()
    good = (e for e in tokens.of_owner(here, person.id) if e.is_good(now))
    return Connections(person, tuple(accounts.links(here, person.id)), tuple(good))
