"""/begin: start the session that is due now."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import around, taught_then
from bot.commands.sessions.proof import asked_for
from bot.commands.sessions.shown import facts_of, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.whom import Students, Whom
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.errors import ProofWanted
from core.sessions.held.start import StartSession
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="begin", args=Args, intent="start_session", allow=Permission.RUN_SESSIONS)
def begin(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _begun(args.session, call)
    planned = taught_then(call, around(call), args.who, State.SCHEDULED)
    policies = call.speaker.organisation.policies
    now = call.now
    fitting = [
        each
        for each in planned
        if each.starts_within(policies).start <= now <= each.starts_within(policies).end
    ]
    match fitting:
        case [session]:
            return _begun(session.id, call)
        case []:
            return _none(planned, args, call)
        case several:
            choices = tuple(which(each, call, "begin") for each in several)
            return Reply(call.say("begin-which"), choices)


def _begun(session: SessionId, call: Call) -> Reply:
    try:
        started = call.run(StartSession(call.actor, session, call.now))
    except ProofWanted as proof:
        return asked_for(proof, call)
    facts = facts_of(started, call)
    end = call.choice("end-button", "end", session=f"id:{started.id}")
    return Reply(call.say("session-begun", **facts), (undo_of(started, call), end))


def _none(planned: list[Session], args: Args, call: Call) -> Reply:
    """What runs already, or what comes next and when it can be started."""
    ahead = [each for each in planned if each.planned.start > call.now]
    running = taught_then(call, around(call), args.who, State.ACTIVE)
    if running:
        facts = facts_of(running[0], call)
        end = call.choice("end-button", "end", session=f"id:{running[0].id}")
        return Reply(call.say("begin-running", **facts), (end,))
    if not ahead:
        return Reply(call.say("begin-none"))
    opens = ahead[0].starts_within(call.speaker.organisation.policies).start
    return Reply(call.say("begin-later", opens=opens, **facts_of(ahead[0], call)))
