"""The buttons of a poll in an announcement, and the one that ends it."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.kind import Identifier, Number, YesNo
from core.kernel.permissions import Permission
from core.messaging.announcement import AnnouncementId
from core.messaging.announcements.poll import ChooseOption, CloseOpinions
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Args:
    announcement: Annotated[AnnouncementId, Identifier()]
    option: Annotated[int, Number()]


@dataclass(frozen=True, slots=True)
class Closing:
    announcement: Annotated[AnnouncementId, Identifier()]
    closed: Annotated[str, YesNo()] = unless_said("yes")


@command(name="pollanswer", args=Args, menu=False)
def poll_answer(args: Args, call: Call) -> Reply:
    said = call.run(ChooseOption(call.actor, args.announcement, args.option))
    return Reply(call.say("poll-answered", option=said), final=call.final())


@command(name="closeopinions", args=Closing, allow=Permission.ANNOUNCE, menu=False)
def close_opinions(args: Closing, call: Call) -> Reply:
    closed = args.closed == "yes"
    call.run(CloseOpinions(call.actor, args.announcement, closed))
    back = "no" if closed else "yes"
    which = f"id:{args.announcement}"
    undo = call.undo("closeopinions", announcement=which, closed=back)
    return Reply(call.say("opinions-closed" if closed else "opinions-open"), (undo,))
