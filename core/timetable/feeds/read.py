"""What a calendar program is given for a link."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import ClassId, OrganisationId, PersonId, RoomId
from core.kernel.period import Period, month_of
from core.kernel.recurring import Recurring
from core.kernel.refusal import Refusal
from core.kernel.secret import hash_of
from core.kernel.span import Span
from core.organisation.ports import Organisations
from core.people.ports import People, PersonPreferences
from core.sessions.access import own_students
from core.sessions.model import Session
from core.sessions.ports import Sessions
from core.sessions.series.ports import SeriesBook
from core.timetable.feeds.access import Follows
from core.timetable.feeds.errors import NoSuchFeed
from core.timetable.feeds.events import events_of, series_named
from core.timetable.feeds.model import Feed, FeedRead, Of
from core.timetable.feeds.ports import Feeds
from core.timetable.seen import Naming

BACK, AHEAD = timedelta(days=60), timedelta(days=400)
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class ReadFeed(Request[FeedRead]):
    """By whoever has the link; the desk asks on their behalf."""

    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bundle of ports: what is written into a feed."""

    sessions: Sessions
    book: SeriesBook
    recurring: Recurring
    naming: Naming
    follows: Follows
    clock: Clock


@dataclass(frozen=True, slots=True)
class Owners:
    """A bundle of ports: whose the feed is."""

    organisations: Organisations
    people: People
    preferences: PersonPreferences


@reads
def read_feed(
    request: ReadFeed, feeds: Feeds, owners: Owners, shelf: Shelf
) -> FeedRead:
    """As its owner would see it now: with a role or a class a feed ends, too."""
    found = feeds.by_token(hash_of(request.token))
    if found is None:
        raise NoSuchFeed
    where, feed = found
    owner = owners.people.find(where, feed.owner)
    home = owners.organisations.find(where)
    if owner is None or home is None:
        raise NoSuchFeed
    now = shelf.clock.now()
    actor = owner.actor(where, now)
    try:
        name = shelf.follows.name(actor, feed.of, feed.of_id)
    except Refusal:
        raise NoSuchFeed from None
    chosen = owners.preferences.of(where, owner.id)
    zone = chosen.zone or home.zone
    seen = shelf.naming.seen(actor, _sessions(actor, feed, window(now, zone), shelf))
    known = {e.id: e for e in shelf.book.some(where, series_named(seen))}
    events = events_of(seen, known, shelf.recurring, now)
    is_own = (feed.of, feed.of_id) == (Of.PERSON, owner.id)
    return FeedRead("" if is_own else name, chosen.reads(home), zone, tuple(events))


def window(now: datetime, zone: ZoneInfo) -> Span:
    """From a month's first day, so that it moves but once a month."""
    today = now.astimezone(zone).date()
    return Span(*Period(month_of(today - BACK).first, today + AHEAD).instants(zone))


def _sessions(
    actor: Actor, feed: Feed, within: Span, shelf: Shelf
) -> Sequence[Session]:
    where: OrganisationId = actor.organisation
    match feed.of:
        case Of.CLASS:
            return shelf.sessions.of_class(where, ClassId(feed.of_id), within)
        case Of.ROOM:
            return shelf.sessions.in_room(where, RoomId(feed.of_id), within)
        case Of.PERSON:
            who: tuple[PersonId, ...] = (PersonId(feed.of_id),)
            if who[0] == actor.person:
                who = own_students(actor, shelf.naming.families)
            return shelf.sessions.of_people(where, who, within)
