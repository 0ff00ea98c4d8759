"""/end: end the session that is running."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.timer import is_timing, stopped
from bot.commands.sessions.found import around, taught_then
from bot.commands.sessions.proof import asked_for
from bot.commands.sessions.shown import facts_of, undo_of, which
from bot.commands.sessions.stop import timer_or_session
from bot.fields import if_said
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.whom import Students, Whom
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.errors import ProofWanted
from core.sessions.held.end import EndSession
from core.sessions.model import SessionId, State


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    what: Annotated[str | None, OneOf(("session",))] = if_said()


@command(name="end", args=Args, intent="end_session", allow=Permission.RUN_SESSIONS)
def end(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _ended(args.session, call)
    if (args.who, args.what) == (None, None) and is_timing(call):
        return timer_or_session(call) or stopped(call)
    running = taught_then(call, around(call), args.who, State.ACTIVE)
    match running:
        case [session]:
            return _ended(session.id, call)
        case []:
            return Reply(call.say("end-none"))
        case several:
            choices = tuple(which(each, call, "end") for each in several)
            return Reply(call.say("end-which"), choices)


def _ended(session: SessionId, call: Call) -> Reply:
    try:
        done = call.run(EndSession(call.actor, session, call.now))
    except ProofWanted as proof:
        return asked_for(proof, call)
    facts = facts_of(done, call)
    return Reply(call.say("session-ended", **facts), (undo_of(done, call),))
