"""/reopen: a completed or cancelled session is open again."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, sessions_then
from bot.commands.sessions.shown import facts_of, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.conversation import Draft, Reply
from core.sessions.held.reopen import ReopenSession
from core.sessions.model import SessionId, State

AT_MOST = 8
CLOSED = frozenset({State.COMPLETED, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | None, Moments(Tense.PAST)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Why:
    session: Annotated[SessionId, Identifier()]
    reason: Annotated[str, Line(500)]


@command(name="reopen", args=Args, allow=Permission.REOPEN_SESSIONS)
def reopen(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _why(args.session, call)
    within = args.when.span(call) if args.when else around(call, 2 * WEEK, WEEK)
    found = sessions_then(call, within, args.who, everybody=True)
    closed = [each for each in found if each.state in CLOSED]
    match closed:
        case []:
            return Reply(call.say("reopen-none"))
        case [session]:
            return _why(session.id, call)
        case several:
            choices = tuple(which(each, call, "reopen") for each in several[-AT_MOST:])
            return Reply(call.say("reopen-which"), choices)


@command(name="reopenfor", args=Why, allow=Permission.REOPEN_SESSIONS, menu=False)
def reopen_for(args: Why, call: Call) -> Reply:
    session = call.run(ReopenSession(call.actor, args.session, args.reason))
    facts = facts_of(session, call)
    return Reply(call.say("session-reopened", **facts), (undo_of(session, call),))


def _why(session: SessionId, call: Call) -> Reply:
    asking = Draft("reopenfor", {"session": f"id:{session}"})
    return Reply(call.say("reopen-why"), asking=asking)
