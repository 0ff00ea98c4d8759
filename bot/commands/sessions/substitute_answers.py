"""The buttons of whoever is asked to teach for another, and of whoever asked."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, undo_of
from bot.kinds.kind import Identifier
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.model import SessionId
from core.sessions.substitutes.answer_substitute import (
    AcceptSubstitute,
    DeclineSubstitute,
)
from core.sessions.substitutes.change_tutor import WithdrawSubstitute


@dataclass(frozen=True, slots=True)
class One:
    session: Annotated[SessionId, Identifier()]


@command(name="takeover", args=One, allow=Permission.RUN_SESSIONS, menu=False)
def take_over(args: One, call: Call) -> Reply:
    """Pressed by somebody who was asked."""
    mine = call.run(AcceptSubstitute(call.actor, args.session))
    text = call.say("substitute-accepted", **facts_of(mine, call))
    return Reply(text, (undo_of(mine, call),))


@command(name="cannottake", args=One, allow=Permission.RUN_SESSIONS, menu=False)
def cannot_take(args: One, call: Call) -> Reply:
    call.run(DeclineSubstitute(call.actor, args.session))
    return Reply(call.say("substitute-refused"))


@command(name="nosubstitute", args=One, allow=Permission.BOOK_SESSIONS, menu=False)
def no_substitute(args: One, call: Call) -> Reply:
    found = call.run(WithdrawSubstitute(call.actor, args.session))
    return Reply(call.say("substitute-withdrawn", **facts_of(found, call)))
