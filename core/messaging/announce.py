"""Announce something to many: looked at first, then promised piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
)
from core.messaging.audience import Audience
from core.messaging.errors import NobodyToTell, NoSuchAnnouncement
from core.messaging.mailbox import Mailboxes
from core.messaging.ports import Announcements, Audiences, Contacts, Outbox
from core.organisation.days import Days

A_SECOND = 26
"""Messages a second, of Telegram's 30: some are kept for answers."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Who would get it, who cannot be reached, and how long it takes at most."""

    reachable: int
    unreachable: tuple[PersonId, ...]
    takes: timedelta
    mailed: int = 0
    """Of the reachable, those who get it by e-mail."""
    people: tuple[PersonId, ...] = ()
    """Whom it reaches."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A bundle of ports: whom the desk can write to at all."""

    contacts: Contacts
    mailboxes: Mailboxes

    def of(self, organisation: OrganisationId, people: Sequence[PersonId]) -> Preview:
        chats = self.contacts.of(organisation, people)
        others = [each for each in people if each not in chats]
        mailed = set(self.mailboxes.of(organisation, others))
        lost = tuple(each for each in others if each not in mailed)
        takes = timedelta(seconds=ceil(len(chats) / A_SECOND))
        reached = tuple(each for each in people if each in chats or each in mailed)
        return Preview(len(reached), lost, takes, len(mailed), reached)


@dataclass(frozen=True, slots=True)
class PreviewAnnouncement(Request[Preview]):
    audiences: tuple[Audience, ...]


@dataclass(frozen=True, slots=True)
class Announce(Request[Announcement]):
    audiences: tuple[Audience, ...]
    text: str


@dataclass(frozen=True, slots=True)
class RecallAnnouncement(Request[int]):
    """Drop what was not sent yet; answers how many were spared."""

    announcement: AnnouncementId


@reads
def preview_announcement(
    request: PreviewAnnouncement, audiences: Audiences, reach: Reach, days: Days
) -> Preview:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    now, today = days.clock.now(), days.today(here)
    people = audiences.of(here, request.audiences, now, today)
    return reach.of(here, people)


@changes
def announce(
    request: Announce,
    audiences: Audiences,
    reach: Reach,
    announcements: Announcements,
    days: Days,
) -> Announcement:
    """Everybody is written down now; a duty writes to them, a few at a time."""
    actor = request.actor
    permitted(actor, Permission.ANNOUNCE)
    now, today = days.clock.now(), days.today(actor.organisation)
    people = audiences.of(actor.organisation, request.audiences, now, today)
    preview = reach.of(actor.organisation, people)
    if not preview.reachable:
        raise NobodyToTell
    made = Announcement(
        AnnouncementId(uuid4()),
        actor.person,
        request.text,
        now,
        len(people),
        len(preview.unreachable),
    )
    announcements.add(actor.organisation, made, people)
    return made


@changes
def recall_announcement(
    request: RecallAnnouncement,
    announcements: Announcements,
    outbox: Outbox,
    clock: Clock,
) -> int:
    actor = request.actor
    permitted(actor, Permission.ANNOUNCE)
    found = announcements.hold(actor.organisation, request.announcement)
    if found is None or found.state is not AnnouncementState.GOING:
        raise NoSuchAnnouncement
    announcements.end(actor.organisation, found.id, AnnouncementState.RECALLED)
    spared = announcements.drop(actor.organisation, found.id)
    withdrawn = outbox.withdraw(actor.organisation, str(found.id), clock.now())
    return spared + withdrawn
