"""Come in by an invitation."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.application import Fact, Facts, Request, changes, keeps
from core.kernel.actor import NOBODY, Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.languages import ENGLISH, LANGUAGES
from core.kernel.permissions import Permission, permitted
from core.organisation.ports import Organisations
from core.people.access import person_known_to
from core.people.errors import (
    InvitationExpired,
    LinkedAlready,
    NoSuchInvitation,
    NoSuchPerson,
    TooManyWrongCodes,
)
from core.people.facts import ConnectionEnded
from core.people.invite import hash_of
from core.people.model import (
    Account,
    Invitation,
    InvitationId,
    InvitationState,
    Person,
)
from core.people.ports import Accounts, Invitations, People, PersonPreferences
from core.people.staff import is_staff, permitted_to_change

MOST_GUESSES = 6
GUESSES_COUNT_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Joined:
    """`waits` until somebody inside has confirmed that it was meant for them."""

    organisation: OrganisationId
    person: Person
    language: str
    """In which they read from now on."""
    waits: bool


@dataclass(frozen=True, slots=True)
class JoinWaits(Fact):
    """Told to whoever invited, who confirms it or does not."""

    invitation: Invitation
    person: Person


@dataclass(frozen=True, slots=True)
class Welcomed(Fact):
    """Told to whoever waited: they are in."""

    person: Person


@dataclass(frozen=True, slots=True)
class Join(Request[Joined | None]):
    """Asked by the desk for an account that nobody is known behind yet, or not only.

    None is a wrong code: an answer, not a refusal, so that counting it is kept.
    """

    account: Account
    code: str
    language: str = ""
    """What it says they read: theirs if it is their first, and they chose nothing."""


@dataclass(frozen=True, slots=True)
class ConfirmJoin(Request[Person]):
    invitation: InvitationId


@dataclass(frozen=True, slots=True)
class Unlink(Request[Account]):
    """Let an account speak for the actor, or for `person`, no longer."""

    account: Account
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class WaysIn:
    """The ports that coming in needs; see `core.application.Ports`."""

    invitations: Invitations
    people: People
    accounts: Accounts
    preferences: PersonPreferences
    organisations: Organisations
    clock: Clock


@keeps
def join(request: Join, ways: WaysIn, facts: Facts) -> Joined | None:
    """Links at once, or waits: for staff, and for a second person on an account."""
    now, account = ways.clock.now(), request.account
    _refuse_guessing(account, ways.invitations, now)
    found = _open_invitation(request.code, ways)
    if found is None:
        ways.invitations.count_wrong(account, now)
        return None
    organisation, invitation, person = found
    if invitation.expires <= now:
        raise InvitationExpired(invitation.expires)
    known = ways.accounts.of(organisation, person.id)
    if account in known:
        raise LinkedAlready
    there = "" if known else request.language
    reads = _read_from_now_on(there, organisation, person, ways)
    if _needs_a_second_look(organisation, invitation, person, account, ways):
        waiting = replace(invitation, state=InvitationState.WAITING, account=account)
        ways.invitations.change(organisation, waiting)
        asker = Actor(organisation, person.id, frozenset())
        facts.tell(JoinWaits(asker, waiting, person))
        return Joined(organisation, person, reads, waits=True)
    done = replace(invitation, state=InvitationState.DONE, account=account)
    ways.invitations.change(organisation, done)
    ways.accounts.link(organisation, person.id, account, now)
    return Joined(organisation, person, reads, waits=False)


@changes
def confirm_join(request: ConfirmJoin, ways: WaysIn, facts: Facts) -> Person:
    """By whoever may invite such a person, staff by an admin.

    The account is theirs from now on.
    """
    actor, now = request.actor, ways.clock.now()
    permitted(actor, Permission.MANAGE_PEOPLE)
    found = ways.invitations.find(actor.organisation, request.invitation)
    if found is None or found.account is None:
        raise NoSuchInvitation
    if found.state is not InvitationState.WAITING:
        raise NoSuchInvitation
    person = person_known_to(actor, found.person, ways.people)
    permitted_to_change(actor, person, now)
    if is_staff(person, now):
        permitted(actor, Permission.GRANT_ROLES)
    done = replace(found, state=InvitationState.DONE)
    ways.invitations.change(actor.organisation, done)
    ways.accounts.link(actor.organisation, person.id, found.account, now)
    facts.tell(Welcomed(actor, person))
    return person


@changes
def unlink(
    request: Unlink, accounts: Accounts, people: People, clock: Clock, facts: Facts
) -> Account:
    actor, person = request.actor, request.person or request.actor.person
    if person != actor.person:
        permitted(actor, Permission.MANAGE_PEOPLE)
        known = person_known_to(actor, person, people)
        permitted_to_change(actor, known, clock.now())
    if request.account not in accounts.of(actor.organisation, person):
        raise NoSuchPerson
    accounts.unlink(actor.organisation, person, request.account)
    if person != actor.person:
        facts.tell(ConnectionEnded(actor, person, platform=request.account.platform))
    return request.account


def _read_from_now_on(
    there: str, organisation: OrganisationId, person: Person, ways: WaysIn
) -> str:
    """What they chose; else as their phone does, or else their organisation."""
    chosen = ways.preferences.of(organisation, person.id)
    if there in LANGUAGES and chosen.language is None:
        chosen = replace(chosen, language=there)
        ways.preferences.keep(organisation, person.id, chosen)
    home = ways.organisations.find(organisation)
    return chosen.reads(home) if home else ENGLISH


def _refuse_guessing(account: Account, invitations: Invitations, now: datetime) -> None:
    since = now - GUESSES_COUNT_FOR
    if invitations.wrong_since(account, since) >= MOST_GUESSES:
        raise TooManyWrongCodes(now + GUESSES_COUNT_FOR)


def _open_invitation(
    code: str, ways: WaysIn
) -> tuple[OrganisationId, Invitation, Person] | None:
    found = ways.invitations.by_code(hash_of(code))
    if found is None or found[1].state is not InvitationState.OPEN:
        return None
    person = ways.people.find(found[0], found[1].person)
    return None if person is None else (*found, person)


def _needs_a_second_look(
    organisation: OrganisationId,
    invitation: Invitation,
    person: Person,
    account: Account,
    ways: WaysIn,
) -> bool:
    """Staff invited by somebody, and a second person on one account there.

    The desk's own invitation is that of an organisation's first admin: nobody is
    there yet who could confirm it.
    """
    now = ways.clock.now()
    if invitation.invited_by == NOBODY:
        return False
    known = ways.accounts.behind(account, now).speakers
    shared = any(each.actor.organisation == organisation for each in known)
    return shared or is_staff(person, now)
