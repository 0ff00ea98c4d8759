"""/bind and /unbind: make a group chat that of a class."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.whom import ACLASS
from core.kernel.ids import ClassId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.telling.class_chat import BindChat, UnbindChat


@dataclass(frozen=True, slots=True)
class Args:
    group: Annotated[ClassId, ACLASS]


@command(
    name="bind", args=Args, allow=Permission.BOOK_SESSIONS, slots={"group": "class"}
)
def bind(args: Args, call: Call) -> Reply:
    found = call.run(BindChat(call.actor, args.group, call.incoming.conversation))
    return Reply(call.say("bound", group=found.name), (call.undo("unbind"),))


@command(name="unbind", args=Nothing, allow=Permission.BOOK_SESSIONS)
def unbind(args: Nothing, call: Call) -> Reply:
    del args
    freed = call.run(UnbindChat(call.actor, call.incoming.conversation))
    return Reply(call.say("unbound", groups=[each.name for each in freed]))
