"""Invite everybody of a list by e-mail, watched like an announcement."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import Announcement, AnnouncementId
from core.messaging.errors import NobodyToTell
from core.messaging.facts import written
from core.messaging.mailbox import INVITATION, Mailboxes, by_email
from core.messaging.model import Lane, Message, Notice
from core.messaging.ports import Announcements, Contacts, Outbox
from core.organisation.access import home_of
from core.organisation.model import Organisation
from core.people.invite import Invited, Invites
from core.people.model import Person


@dataclass(frozen=True, slots=True)
class ToInvite(Request[tuple[PersonId, ...]]):
    """Those of `people` whom no chat reaches and an e-mail would."""

    people: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class InviteByEmail(Request[Announcement]):
    """Answers what tells how far it is."""

    people: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Unreached:
    """A bundle of ports: who is in no chat yet, and has given an address."""

    contacts: Contacts
    mailboxes: Mailboxes

    def of(self, here: OrganisationId, people: Sequence[PersonId]) -> list[Person]:
        chats = self.contacts.of(here, people)
        away = [each for each in people if each not in chats]
        return self.mailboxes.to_invite(here, away)


@reads
def to_invite(request: ToInvite, unreached: Unreached) -> tuple[PersonId, ...]:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    found = unreached.of(request.actor.organisation, request.people)
    return tuple(each.id for each in found)


@changes
def invite_by_email(
    request: InviteByEmail,
    unreached: Unreached,
    invites: Invites,
    announcements: Announcements,
    outbox: Outbox,
) -> Announcement:
    """Each gets a code of their own; nobody else ever sees it."""
    actor, now = request.actor, invites.clock.now()
    permitted(actor, Permission.MANAGE_PEOPLE)
    whom = unreached.of(actor.organisation, request.people)
    if not whom:
        raise NobodyToTell
    number = AnnouncementId(uuid4())
    made = Announcement(number, actor.person, "", now, len(whom), 0)
    announcements.add(actor.organisation, made, ())
    home = home_of(actor, unreached.mailboxes.organisations)
    chosen = unreached.mailboxes.preferences.of_each(home.id, [w.id for w in whom])
    for person in whom:
        invited = invites.made(actor, person.id)
        letter = _letter(invited, made, home, chosen[person.id].reads(home))
        outbox.put(letter)
    return made


def _letter(
    invited: Invited, made: Announcement, home: Organisation, language: str
) -> Notice:
    facts = {
        "name": invited.person.name,
        "code": invited.code,
        "day": written(invited.until.astimezone(home.zone).date()),
        "until": written(invited.until),
        "link": invited.link,
        "zone": home.zone.key,
    }
    return Notice(
        home.id,
        f"{INVITATION}{invited.invitation.hex}",
        by_email(invited.person.id),
        Lane.ANNOUNCEMENT,
        Message(
            sentence="invited-by-link" if invited.link else "invited-by-email",
            facts=facts,
            language=language,
        ),
        made.at,
        person=invited.person.id,
        announcement=str(made.id),
    )
