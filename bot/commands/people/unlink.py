"""/unlink: this chat account speaks for me no longer."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.kind import YesNo
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.people.join import Unlink


@dataclass(frozen=True, slots=True)
class Args:
    sure: Annotated[str, YesNo()] = unless_said("no")


@command(name="unlink", args=Args, allow=Permission.SEE_SELF)
def unlink(args: Args, call: Call) -> Reply:
    """Asks first: only a new invitation brings the account back."""
    if args.sure != "yes":
        sure = call.choice("unlink-button", "unlink", sure="yes")
        dont = call.choice("leave-button", "cancel")
        return Reply(call.say("unlink-sure"), (sure, dont))
    call.run(Unlink(call.actor, call.incoming.sender))
    return Reply(call.say("unlinked"))
