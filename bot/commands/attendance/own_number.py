"""A tutor's one-time number: sent by another chat or e-mail, told in this one."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.attendance.prove import then
from bot.kinds.kind import Line
from core.attendance.proving.own_number import SendOwnNumber, TellOwnNumber
from core.kernel.permissions import Permission
from core.messaging.conversation import Draft, Reply

WAYS = {"email": "email"}


@dataclass(frozen=True, slots=True)
class Args:
    number: Annotated[str, Line(20)]


@command(name="ownnumber", args=Nothing, allow=Permission.RUN_SESSIONS, menu=False)
def own_number(args: Nothing, call: Call) -> Reply:
    del args
    incoming = call.incoming
    request = SendOwnNumber(call.actor, incoming.sender, incoming.received_at)
    way = WAYS.get(call.run(request), "chat")
    return Reply(
        call.say("own-number-sent", way=way), asking=Draft("tellnumber"), private=True
    )


@command(name="tellnumber", args=Args, allow=Permission.RUN_SESSIONS, menu=False)
def tell_number(args: Args, call: Call) -> Reply:
    request = TellOwnNumber(call.actor, args.number, call.incoming.received_at)
    tried = call.run(request)
    if tried.session is not None:
        return then(tried.session, call)
    asking = Draft("tellnumber") if tried.left else None
    text = call.say("own-number-wrong", left=tried.left)
    return Reply(text, asking=asking, private=True)
