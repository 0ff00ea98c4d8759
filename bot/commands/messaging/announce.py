"""/announce: one message to many, looked at before it goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.audience import Audiences
from bot.kinds.kind import Identifier, Line, YesNo
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.announce import (
    Announce,
    PreviewAnnouncement,
    RecallAnnouncement,
)
from core.messaging.announcement import AnnouncementId
from core.messaging.audience import Audience
from core.messaging.conversation import Choice, Reply
from core.people.look_up import Everybody, Find

LONGEST = 3000
NAMED = 10
ALL_NAMED = 12
"""So few are named one by one; of more, the first."""


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[Audience, ...], Audiences()]
    text: Annotated[str, Line(LONGEST)]
    sure: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    announcement: Annotated[AnnouncementId, Identifier()]


@command(name="announce", args=Args, intent="announce", allow=Permission.ANNOUNCE)
def announce(args: Args, call: Call) -> Reply:
    if args.sure != "yes":
        return _preview(args, call)
    made = call.run(Announce(call.actor, args.audience, args.text))
    text = call.say("announcement-begun", total=made.total)
    undo = call.undo("recall", announcement=f"id:{made.id}")
    recall = replace(undo, label=call.say("recall-button"))
    return Reply(text, (recall,), card=f"announcement:{made.id}")


def _preview(args: Args, call: Call) -> Reply:
    """It reaches many and cannot be unread: the one thing that asks first."""
    seen = call.run(PreviewAnnouncement(call.actor, args.audience))
    lost = [call.run(Find(call.actor, each)).name for each in seen.unreachable[:NAMED]]
    text = call.say(
        "announcement-preview",
        count=seen.reachable,
        seconds=int(seen.takes.total_seconds()),
        text=args.text,
    )
    if seen.people:
        text += "\n\n" + _to(seen.people, call)
    if seen.mailed:
        text += "\n" + call.say("announcement-mailed", count=seen.mailed)
    if lost:
        text += "\n" + call.say(
            "announcement-unreachable", count=len(seen.unreachable), names=lost
        )
    if not seen.reachable:
        return Reply(text)
    send = Choice(
        call.say("send-button", count=seen.reachable),
        call.draft.with_answer("sure", "yes"),
    )
    return Reply(text, (send, call.choice("dont-button", "cancel")))


def _to(people: Sequence[PersonId], call: Call) -> str:
    known = {each.id: each.name for each in call.run(Everybody(call.actor))}
    names = sorted(known[each] for each in people if each in known)
    if len(names) <= ALL_NAMED:
        return call.say("announcement-to", names=names)
    rest = len(names) - NAMED
    return call.say("announcement-to-some", names=", ".join(names[:NAMED]), count=rest)


@command(name="recall", args=Which, allow=Permission.ANNOUNCE, menu=False)
def recall(args: Which, call: Call) -> Reply:
    spared = call.run(RecallAnnouncement(call.actor, args.announcement))
    return Reply(
        call.say("announcement-recalled", count=spared),
        card=f"announcement:{args.announcement}",
    )
