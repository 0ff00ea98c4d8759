"""/feed: a private link that shows sessions in one's own calendar program."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.whom import AROOM, Students, Whom
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.timetable.feeds.errors import OneFeedEach
from core.timetable.feeds.make import MakeFeed, Named, OwnFeeds, RestoreFeed, RevokeFeed
from core.timetable.feeds.model import Feed, FeedId, Of

MOST_BUTTONS = 8


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    room: Annotated[UUID | None, AROOM] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    feed: Annotated[FeedId, Identifier()]


@command(
    name="feed",
    args=Args,
    allow=Permission.SEE_OWN_SCHEDULE,
    aliases=("ics", "subscribe"),
)
def feed(args: Args, call: Call) -> Reply:
    """The link is shown this once: nobody, the desk included, can read it again."""
    made = call.run(MakeFeed(call.actor, *_of(args)))
    own = made.feed.of_id == call.actor.person
    told = {"own": own, "name": made.name, "link": made.link}
    return Reply(
        call.say("feed-made", **told),
        (
            call.undo("unfeed", feed=f"id:{made.feed.id}"),
            call.choice("feeds-button", "feeds"),
        ),
        private=True,
    )


@command(name="feeds", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE)
def feeds(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(OwnFeeds(call.actor))
    if not found:
        new = call.choice("feed-button", "feed")
        return Reply(call.say("feeds-none"), (new,), private=True)
    return Reply(
        call.say("feeds-revoke-which"),
        tuple(_revoke(each, call) for each in found[:MOST_BUTTONS]),
        title=call.say("feeds-title", count=len(found)),
        fields=tuple(
            Field(
                _named(each, call), call.say("feed-made-at", at=_day(each.feed, call))
            )
            for each in found
        ),
        private=True,
    )


@command(name="unfeed", args=One, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def unfeed(args: One, call: Call) -> Reply:
    gone = call.run(RevokeFeed(call.actor, args.feed))
    back = call.undo("refeed", feed=f"id:{gone.feed.id}")
    text = call.say("feed-revoked", name=_named(gone, call))
    return Reply(text, (back,), private=True)


@command(name="refeed", args=One, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def refeed(args: One, call: Call) -> Reply:
    back = call.run(RestoreFeed(call.actor, args.feed))
    again = call.undo("unfeed", feed=f"id:{back.feed.id}")
    text = call.say("feed-restored", name=_named(back, call))
    return Reply(text, (again,), private=True)


def _of(args: Args) -> tuple[Of, UUID | None]:
    if args.room is not None:
        return Of.ROOM, args.room
    if args.who is None:
        return Of.PERSON, None
    if args.who.group is not None:
        return Of.CLASS, args.who.group
    if len(args.who.students) != 1:
        raise OneFeedEach
    return Of.PERSON, args.who.students[0]


def _revoke(each: Named, call: Call) -> Choice:
    draft = Draft("unfeed", {"feed": f"id:{each.feed.id}"})
    label = call.say("feed-revoke", name=_named(each, call))
    return Choice(label, draft)


def _named(each: Named, call: Call) -> str:
    if each.feed.of_id == call.actor.person:
        return call.say("feed-own")
    return each.name or call.say("feed-of-nothing")


def _day(feed: Feed, call: Call) -> str:
    return call.when(feed.made_at)
