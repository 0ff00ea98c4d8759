"""Make a private link to a calendar, revoke it, and see those one has."""

from dataclasses import dataclass, field
from secrets import token_urlsafe
from uuid import UUID, uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.kernel.secret import hash_of
from core.kernel.web import WebAddress
from core.timetable.feeds.access import Follows
from core.timetable.feeds.errors import NoSuchFeed, TooManyFeeds
from core.timetable.feeds.model import MOST, Feed, FeedId, Of
from core.timetable.feeds.ports import Feeds

BYTES = 32
"""Of chance in a token: nobody guesses one."""


@dataclass(frozen=True, slots=True)
class MakeFeed(Request["Made"]):
    """Without `of_id`, of the actor."""

    of: Of = Of.PERSON
    of_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Made:
    feed: Feed
    name: str
    link: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RevokeFeed(Request["Named"]):
    """From then on its link is as if it had never been."""

    feed: FeedId


@dataclass(frozen=True, slots=True)
class RestoreFeed(Request["Named"]):
    """The link is good again: only its owner has it."""

    feed: FeedId


@dataclass(frozen=True, slots=True)
class OwnFeeds(Request[list["Named"]]):
    """The links that the actor has made and not revoked, the newest first."""


@dataclass(frozen=True, slots=True)
class Named:
    """`name` is empty where it shows what its owner may not see any more."""

    feed: Feed
    name: str


@changes
def make_feed(
    request: MakeFeed, feeds: Feeds, follows: Follows, web: WebAddress, clock: Clock
) -> Made:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    of_id = request.of_id or actor.person
    name = follows.name(actor, request.of, of_id)
    follows.people.lock(actor.organisation, actor.person)
    if len(feeds.of_owner(actor.organisation, actor.person)) >= MOST:
        raise TooManyFeeds(MOST)
    token = token_urlsafe(BYTES)
    feed = Feed(FeedId(uuid4()), actor.person, request.of, of_id, clock.now())
    feeds.add(actor.organisation, feed, hash_of(token))
    return Made(feed, name, web.feed(token))


@changes
def revoke_feed(
    request: RevokeFeed, feeds: Feeds, follows: Follows, clock: Clock
) -> Named:
    feed = _own(request, request.feed, feeds)
    feeds.revoke(request.actor.organisation, feed.id, clock.now())
    return _named(request, feed, follows)


@changes
def restore_feed(request: RestoreFeed, feeds: Feeds, follows: Follows) -> Named:
    feed = _own(request, request.feed, feeds)
    name = follows.name(request.actor, feed.of, feed.of_id)
    feeds.revoke(request.actor.organisation, feed.id, None)
    return Named(feed, name)


@reads
def own_feeds(request: OwnFeeds, feeds: Feeds, follows: Follows) -> list[Named]:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    found = feeds.of_owner(actor.organisation, actor.person)
    return [_named(request, each, follows) for each in found]


def _own(request: Request[Named], feed: FeedId, feeds: Feeds) -> Feed:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    found = feeds.find(actor.organisation, feed)
    if found is None or found.owner != actor.person:
        raise NoSuchFeed
    return found


def _named(
    request: Request[Named] | Request[list[Named]], feed: Feed, follows: Follows
) -> Named:
    try:
        return Named(feed, follows.name(request.actor, feed.of, feed.of_id))
    except Refusal:  # gone, or not theirs any more
        return Named(feed, "")
