"""/join: let this chat account speak for somebody else as well."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Line
from bot.turn.strangers import joined, read_elsewhere
from core.kernel.actor import THE_DESK
from core.messaging.conversation import Reply
from core.people.join import Join


@dataclass(frozen=True, slots=True)
class Args:
    code: Annotated[str, Line(40)]


@command(name="join", args=Args)
def join(args: Args, call: Call) -> Reply:
    asked = Join(THE_DESK, call.incoming.sender, args.code, read_elsewhere(call))
    return joined(call.run(asked), call.language)
