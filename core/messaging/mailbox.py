"""Whoever no chat reaches may get an e-mail, if they or their organisation agreed."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.mail import Mail
from core.messaging.model import Address
from core.organisation.ports import Organisations
from core.people.ports import People, PersonPreferences

EMAIL = "email"
"""The platform; a chat of it is the id of a person, whose address stays sealed."""


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


@dataclass(frozen=True, slots=True)
class Mailboxes:
    """A bundle of ports: who agreed to e-mail."""

    people: People
    preferences: PersonPreferences
    organisations: Organisations
    mail: Mail

    def of(
        self, organisation: OrganisationId, people: Iterable[PersonId]
    ) -> list[PersonId]:
        """Those of `people` who may be written to; none where no server is set up."""
        if not self.mail.works:
            return []
        return [each for each in people if self.find(organisation, each) is not None]

    def find(self, organisation: OrganisationId, person: PersonId) -> Mailbox | None:
        home = self.organisations.find(organisation)
        found = self.people.find(organisation, person)
        if home is None or found is None or not found.email:
            return None
        wishes = self.preferences.of(organisation, person)
        agreed = wishes.by_email
        if not (home.policies.email_fallback if agreed is None else agreed):
            return None
        return Mailbox(found.email, found.name, home.name, wishes.language)


def by_email(person: PersonId) -> Address:
    return Address(EMAIL, person.hex)


@reads
def mailbox_of(request: MailboxOf, mailboxes: Mailboxes) -> Mailbox | None:
    return mailboxes.find(request.actor.organisation, request.person)
