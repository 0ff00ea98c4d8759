"""Whoever no chat reaches may get an e-mail, if they or their organisation agreed."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.mail import Mail
from core.messaging.model import Address
from core.messaging.ports import Contacts
from core.organisation.ports import Organisations
from core.people.model import Account, Person
from core.people.ports import People, PersonPreferences

EMAIL = "email"
"""The platform; a chat of it is the id of a person, whose address stays sealed."""

MAIL = "mail"
"""Whoever chose it for one sort of notice has agreed."""

UNWANTED = "no e-mail wanted"
"""Why a letter goes nowhere when they, or their organisation, changed their mind."""

INVITATION = "invitation:"
"""How the key of a letter begins that asks somebody in: nobody can have agreed yet."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where a letter goes, and on whose behalf."""

    address: str
    name: str
    organisation: str
    language: str


@dataclass(frozen=True, slots=True)
class MailboxOf(Request[Mailbox | None]):
    """Asked when the letter leaves: who has changed their mind gets none."""

    person: PersonId
    invited: bool = False


@dataclass(frozen=True, slots=True)
class Mailboxes:
    """A bundle of ports: who agreed to e-mail."""

    people: People
    preferences: PersonPreferences
    organisations: Organisations
    contacts: Contacts
    mail: Mail

    def of(
        self, organisation: OrganisationId, people: Iterable[PersonId]
    ) -> list[PersonId]:
        """Those of `people` who may be written to; none where no server is set up."""
        if not self.mail.works:
            return []
        return list(self._found(organisation, people))

    def may_choose(self, organisation: OrganisationId, person: PersonId) -> bool:
        """Whether there is an address, and a server to write to it."""
        known = self.people.find(organisation, person)
        return self.mail.works and known is not None and bool(known.email)

    def to_invite(
        self, organisation: OrganisationId, people: Iterable[PersonId]
    ) -> list[Person]:
        """Those who gave an address and never said that they want no e-mail."""
        if not self.mail.works:
            return []
        found = self._found(organisation, people, invited=True)
        return list(self.people.some(organisation, list(found)))

    def find(
        self, organisation: OrganisationId, person: PersonId, *, invited: bool = False
    ) -> Mailbox | None:
        return self._found(organisation, (person,), invited=invited).get(person)

    def _found(
        self,
        organisation: OrganisationId,
        people: Iterable[PersonId],
        *,
        invited: bool = False,
    ) -> dict[PersonId, Mailbox]:
        home = self.organisations.find(organisation)
        if home is None:
            return {}
        known = self.people.some(organisation, list(people))
        wishes = self.preferences.of_each(organisation, [each.id for each in known])
        found: dict[PersonId, Mailbox] = {}
        for each in known:
            wish = wishes[each.id]
            agreed = wish.by_email
            fallback = invited or home.policies.email_fallback
            wanted = fallback if agreed is None else agreed
            wanted = wanted or MAIL in wish.channels.values()
            if each.email and wanted:
                mailbox = Mailbox(each.email, each.name, home.name, wish.reads(home))
                found[each.id] = mailbox
        for bounced in self.contacts.bounced(list(found)):
            del found[bounced]
        return found


def mail_account(person: PersonId) -> Account:
    """What is known of a mailbox as of any other account: whether it can be reached."""
    return Account(EMAIL, person.hex)


def by_email(person: PersonId) -> Address:
    return Address(EMAIL, person.hex)


@reads
def mailbox_of(request: MailboxOf, mailboxes: Mailboxes) -> Mailbox | None:
    here = request.actor.organisation
    return mailboxes.find(here, request.person, invited=request.invited)
