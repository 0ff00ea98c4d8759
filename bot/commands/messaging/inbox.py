"""/inbox: what one was told, unread first, and marking it read or unread."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.kind import Identifier, OneOf
from bot.words.letters import in_a_line
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.notices.inbox import Inbox, MarkNotice, MyInbox
from core.messaging.notices.sorts import Priority
from core.messaging.notices.told import Told, ToldId

CARD = "inbox"


@dataclass(frozen=True, slots=True)
class Args:
    after: Annotated[UUID | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Marked:
    read: Annotated[str, OneOf(("read", "unread"))]
    notice: Annotated[UUID | None, Identifier()] = if_said()


@command(
    name="inbox",
    args=Args,
    intent="inbox",
    allow=Permission.SEE_SELF,
    only_reads=True,
    aliases=("notifications",),
)
def inbox(args: Args, call: Call) -> Reply:
    after = None if args.after is None else ToldId(args.after)
    return _shown(call.run(MyInbox(call.actor, after)), call)


@command(name="marknotice", args=Marked, allow=Permission.SEE_SELF, menu=False)
def mark_notice(args: Marked, call: Call) -> Reply:
    """One by its button, or all; what is left stands where they were."""
    told = None if args.notice is None else ToldId(args.notice)
    call.run(MarkNotice(call.actor, told, read=args.read == "read"))
    return _shown(call.run(MyInbox(call.actor)), call)


@dataclass(frozen=True, slots=True)
class Which:
    notice: Annotated[UUID, Identifier()]


@command(name="gotnotice", args=Which, allow=Permission.SEE_SELF, menu=False)
def got_notice(args: Which, call: Call) -> Reply:
    call.run(MarkNotice(call.actor, ToldId(args.notice)))
    return Reply(call.say("notice-got"), beside=True)


def _shown(found: Inbox, call: Call) -> Reply:
    if not found.page:
        return Reply(call.say("inbox-empty"), private=True, card=CARD)
    return Reply(
        call.say("inbox-unread", count=found.unread),
        tuple(_choices(found, call)),
        fields=tuple(_row(n, each, call) for n, each in enumerate(found.page, 1)),
        private=True,
        card=CARD,
    )


def _row(number: int, each: Told, call: Call) -> Field:
    text = in_a_line(replace(each.says, language=call.language))
    sort = call.say(f"notice-sort-{each.sort}")
    state = "read" if each.read_at else "unread"
    when = call.when(each.at)
    urgent = "yes" if each.priority is Priority.HIGH else "no"
    known = {"number": number, "when": when, "sort": sort}
    label = call.say("inbox-row", **known, state=state, urgent=urgent)
    return Field(label, text)


def _choices(found: Inbox, call: Call) -> Iterator[Choice]:
    for number, each in enumerate(found.page, 1):
        to = "unread" if each.read_at else "read"
        given = {"read": to, "notice": f"id:{each.id}"}
        label = call.say(f"inbox-{to}-button", number=number)
        yield Choice(label, Draft("marknotice", given), again=True)
    if found.unread > 1:
        given = {"read": "read"}
        label = call.say("inbox-all-read-button")
        yield Choice(label, Draft("marknotice", given), again=True)
    if found.older is not None:
        older = Draft("inbox", {"after": f"id:{found.older}"})
        yield Choice(call.say("inbox-older-button"), older, again=True)
