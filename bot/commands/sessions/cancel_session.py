"""/cancelsession: call one off."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, taught_then
from bot.commands.sessions.shown import facts_of, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.cancel import CancelSession
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession

AT_MOST = 8
HOUR = timedelta(hours=1)
STILL_ON = frozenset({State.SCHEDULED, State.ACTIVE})


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    reason: Annotated[str | None, Line(500)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Why:
    session: Annotated[SessionId, Identifier()]
    reason: Annotated[str, Line(500)]


@command(
    name="cancelsession",
    args=Args,
    intent="cancel_session",
    allow=Permission.BOOK_SESSIONS,
)
def cancel_session(args: Args, call: Call) -> Reply:
    if args.session is not None:
        session = call.run(ShowSession(call.actor, args.session))
        return _cancelled(session, args.reason or "", call)
    within = args.when.span(call) if args.when else around(call, HOUR, WEEK)
    within = Span(within.start, max(within.end, within.start + HOUR))
    everybody = call.may(Permission.CANCEL_ANY_SESSION)
    match taught_then(call, within, args.who, *STILL_ON, everybody=everybody):
        case []:
            return Reply(call.say("cancel-none"))
        case [session]:
            return _cancelled(session, args.reason or "", call)
        case several:
            choices = (_choice(each, args, call) for each in several[:AT_MOST])
            return Reply(call.say("cancel-which"), tuple(choices))


@command(name="cancelfor", args=Why, allow=Permission.BOOK_SESSIONS, menu=False)
def cancel_for(args: Why, call: Call) -> Reply:
    """What the reason, asked for, completes."""
    session = call.run(ShowSession(call.actor, args.session))
    return _cancelled(session, args.reason, call)


def _choice(session: Session, args: Args, call: Call) -> Choice:
    more = {"reason": args.reason} if args.reason else {}
    return which(session, call, "cancelsession", **more)


def _cancelled(session: Session, reason: str, call: Call) -> Reply:
    own = call.actor.person in session.tutors and session.state is State.SCHEDULED
    in_time = own and call.now < session.planned.start
    if not in_time and not reason:
        asking = Draft("cancelfor", {"session": f"id:{session.id}"})
        return Reply(call.say("cancel-why", **facts_of(session, call)), asking=asking)
    done = call.run(CancelSession(call.actor, session.id, reason))
    facts = facts_of(done, call)
    again = Choice(call.say("makeup-button"), which(done, call, "makeup").draft)
    return Reply(call.say("session-cancelled", **facts), (undo_of(done, call), again))
