"""What the button under a refusal presses: ask those who may do it."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.kinds.kind import Line, Typed, Unreadable
from core.kernel.permissions import ASKED_OF_STAFF, Permission
from core.messaging.conversation import Reply
from core.messaging.notices.ask_staff import AskStaff


class Asked(Typed):
    """What may be asked of staff; travels behind the button."""

    def read(self, words: str, call: Call) -> Permission:
        del call
        if words not in ASKED_OF_STAFF:
            raise Unreadable("Identifier")
        return Permission(words)


@dataclass(frozen=True, slots=True)
class Args:
    permission: Annotated[Permission, Asked()]
    words: Annotated[str, Line(1000)]


@command(name="askstaff", args=Args, allow=Permission.SEE_SELF, menu=False)
def ask_staff(args: Args, call: Call) -> Reply:
    request = AskStaff(call.actor, args.permission, args.words)
    names = names_here(call)
    asked = [names[each] for each in call.run(request)]
    return Reply(call.say("staff-asked", names=asked), private=True)
