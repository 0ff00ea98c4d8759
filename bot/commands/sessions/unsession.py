"""/unsession: what Undo presses after any change of a session."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of
from bot.kinds.kind import Identifier, Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]
    version: Annotated[int, Number()]


@command(name="unsession", args=Args, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def take_back(args: Args, call: Call) -> Reply:
    back = call.run(TakeBackSession(call.actor, args.session, args.version))
    facts = facts_of(back, call)
    if back.version == args.version:
        return Reply(call.say("session-gone", **facts))
    return Reply(call.say("session-back", **facts))
