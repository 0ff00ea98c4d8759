"""Announce something to many: looked at first, then promised piece by piece."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
)
from core.messaging.audience import Audience
from core.messaging.errors import NobodyToTell, NoSuchAnnouncement, NumberWanted
from core.messaging.ports import Announcements, Audiences, Outbox
from core.messaging.reach import Preview, Reach
from core.organisation.days import Days


@dataclass(frozen=True, slots=True)
class PreviewAnnouncement(Request[Preview]):
    audiences: tuple[Audience, ...]


@dataclass(frozen=True, slots=True)
class Announce(Request[Announcement]):
    audiences: tuple[Audience, ...]
    text: str = field(repr=False)
    typed: int | None = None
    """How many people there are, from the mouth of whoever wants to tell them."""


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
    seen = reach.of(here, people)
    if people:
        return seen
    named = [each for each in request.audiences if not each.minus]
    meant = {*audiences.of(here, named, now, today)}
    took: list[tuple[Audience, int]] = []
    for each in request.audiences:
        if each.minus:
            gone = audiences.of(here, [replace(each, minus=False)], now, today)
            took.append((each, len(meant & {*gone})))
    return replace(seen, took=tuple(one for one in took if one[1]))


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
    if preview.wants_number and request.typed != len(people):
        raise NumberWanted(len(people))
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
