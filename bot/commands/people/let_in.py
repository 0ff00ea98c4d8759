"""Whether somebody who used an invitation may come in: what two buttons press."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.people.invite import WithdrawInvitation
from core.people.join import ConfirmJoin
from core.people.model import InvitationId


@dataclass(frozen=True, slots=True)
class Args:
    invitation: Annotated[InvitationId, Identifier()]


@command(name="letin", args=Args, allow=Permission.MANAGE_PEOPLE, menu=False)
def let_in(args: Args, call: Call) -> Reply:
    person = call.run(ConfirmJoin(call.actor, args.invitation))
    return Reply(call.say("let-in", name=person.name))


@command(name="keepout", args=Args, allow=Permission.MANAGE_PEOPLE, menu=False)
def keep_out(args: Args, call: Call) -> Reply:
    call.run(WithdrawInvitation(call.actor, args.invitation))
    return Reply(call.say("kept-out"))
