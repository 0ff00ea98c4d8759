"""/cancelsession: call one off, or what repeats, or all of some days."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.called_off import called_off, these_or_one
from bot.commands.sessions.family import family_cancels
from bot.commands.sessions.found import WEEK, around, sessions_then
from bot.commands.sessions.shown import which
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line, OneOf
from bot.kinds.several import TimeOrDays
from bot.kinds.times import When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Reply
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession

AT_MOST = 8
HOUR = timedelta(hours=1)
FAR = 9 * WEEK
STILL_ON = frozenset({State.SCHEDULED, State.ACTIVE})
SCOPES = ("this", "following", "all", "series")


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | Period | None, TimeOrDays(Tense.FUTURE)] = if_said()
    reason: Annotated[str | None, Line(500)] = if_said()
    scope: Annotated[str | None, OneOf(SCOPES)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Why:
    session: Annotated[SessionId, Identifier()]
    reason: Annotated[str, Line(500)]


@command(
    name="cancelsession",
    args=Args,
    intent="cancel_session",
    allow=Permission.SEE_OWN_SCHEDULE,
)
def cancel_session(args: Args, call: Call) -> Reply:
    if args.session is not None:
        found = call.run(ShowSession(call.actor, args.session))
        return _off(found, args, call)
    several = _meant(args, call)
    if not several:
        return Reply(call.say("cancel-none"))
    if args.scope == "all" or (isinstance(args.when, Period) and len(several) > 1):
        return these_or_one(several, args.reason or "", call)
    if args.scope in {"following", "series"} or len(several) == 1:
        return _off(several[0], args, call)
    shown = [_choice(each, args, call) for each in several[:AT_MOST]]
    return Reply(call.say("cancel-which"), tuple(shown))


@command(name="cancelfor", args=Why, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def cancel_for(args: Why, call: Call) -> Reply:
    """What the reason, asked for, completes."""
    session = call.run(ShowSession(call.actor, args.session))
    return called_off(session, args.reason, call)


def _off(found: Session, args: Args, call: Call) -> Reply:
    if not call.may(Permission.BOOK_SESSIONS):
        return family_cancels(found, args.reason or "", call)
    return called_off(found, args.reason or "", call, args.scope)


def _meant(args: Args, call: Call) -> list[Session]:
    """One's own; whoever books for others means theirs as well."""
    everybody = call.may(Permission.BOOK_FOR_OTHERS)
    books = call.may(Permission.BOOK_SESSIONS)
    return [
        each
        for each in sessions_then(
            call, _then(args, call), args.who, everybody=everybody
        )
        if each.state in STILL_ON
        if everybody or not books or call.actor.person in each.tutors
    ]


def _then(args: Args, call: Call) -> Span:
    if isinstance(args.when, Period):
        within = Span(*args.when.instants(call.speaker.zone))
        return Span(max(within.start, call.now), max(within.end, call.now))
    if args.when is not None:
        within = args.when.span(call)
        return Span(within.start, max(within.end, within.start + HOUR))
    if args.scope in {"all", "series", "following"}:
        return Span(call.now, call.now + FAR)
    return around(call, HOUR, WEEK)


def _choice(session: Session, args: Args, call: Call) -> Choice:
    more = {"reason": args.reason} if args.reason else {}
    return which(session, call, "cancelsession", **more)
