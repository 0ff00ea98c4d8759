"""/vouch: the button of a head who sees that a tutor is there."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.kinds.kind import Identifier
from core.attendance.proving.vouch import VouchForTutor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]
    tutor: Annotated[PersonId, Identifier()]


@command(name="vouch", args=Args, allow=Permission.KEEP_EVERY_REGISTER, menu=False)
def vouch(args: Args, call: Call) -> Reply:
    call.run(VouchForTutor(call.actor, args.session, args.tutor))
    who = names_here(call).get(args.tutor, "?")
    return Reply(call.say("vouch-done", who=who), final=call.final())
