"""/announce: one message to many, looked at before it goes."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.messaging.preview import preview
from bot.fields import unless_said
from bot.kinds.audience import Audiences
from bot.kinds.kind import Identifier
from bot.kinds.long_line import LongLine
from bot.kinds.sure import Sure
from core.kernel.permissions import Permission
from core.messaging.announce import (
    Announce,
    RecallAnnouncement,
)
from core.messaging.announcement import AnnouncementId
from core.messaging.audience import Audience
from core.messaging.conversation import Reply
from core.messaging.errors import NumberWanted


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[Audience, ...], Audiences()]
    text: Annotated[str, LongLine()]
    sure: Annotated[str, Sure()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    announcement: Annotated[AnnouncementId, Identifier()]


@command(name="announce", args=Args, intent="announce", allow=Permission.ANNOUNCE)
def announce(args: Args, call: Call) -> Reply:
    if args.sure == "no":
        return preview(args.audience, args.text, call)
    typed = int(args.sure) if args.sure.isdigit() else None
    try:
        made = call.run(Announce(call.actor, args.audience, args.text, typed))
    except NumberWanted:
        return preview(args.audience, args.text, call)
    text = call.say("announcement-begun", total=made.total)
    undo = call.undo("recall", announcement=f"id:{made.id}")
    recall = replace(undo, label=call.say("recall-button"))
    return Reply(text, (recall,), card=f"announcement:{made.id}")


@command(name="recall", args=Which, allow=Permission.ANNOUNCE, menu=False)
def recall(args: Which, call: Call) -> Reply:
    spared = call.run(RecallAnnouncement(call.actor, args.announcement))
    return Reply(
        call.say("announcement-recalled", count=spared),
        card=f"announcement:{args.announcement}",
    )
