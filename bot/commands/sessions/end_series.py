"""/endseries: no more of it from some session on."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, sessions_then
from bot.commands.sessions.rhythms import rhythm_in_words
from bot.commands.sessions.shown import facts_of, undo_series, which
from bot.fields import if_said
from bot.kinds.kind import Identifier, Line, OneOf
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession
from core.sessions.series.end import EndSeries
from core.sessions.series.model import Scope

AT_MOST = 8
FROM_NOW = 8 * WEEK
SCOPES = (Scope.FOLLOWING.value, Scope.ALL.value)


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    scope: Annotated[str | None, OneOf(SCOPES)] = if_said()
    reason: Annotated[str | None, Line()] = if_said()


@command(name="endseries", args=Args, allow=Permission.BOOK_SESSIONS)
def end_series(args: Args, call: Call) -> Reply:
    if args.session is not None:
        found = call.run(ShowSession(call.actor, args.session))
        return _ended(found, args, call)
    match _next_of_each(args, call):
        case []:
            return Reply(call.say("series-none"))
        case [one]:
            return _ended(one, args, call)
        case several:
            choices = tuple(which(e, call, "endseries") for e in several[:AT_MOST])
            return Reply(call.say("series-end-which"), choices)


def _next_of_each(args: Args, call: Call) -> list[Session]:
    """The next session of each series that may be meant."""
    within = args.when.span(call) if args.when else around(call, 0 * WEEK, FROM_NOW)
    everybody = call.may(Permission.CANCEL_ANY_SESSION)
    found: dict[object, Session] = {}
    for each in sessions_then(call, within, args.who, everybody=everybody):
        if each.series and each.state is State.SCHEDULED:
            found.setdefault(each.series, each)
    return list(found.values())


def _ended(found: Session, args: Args, call: Call) -> Reply:
    scope = Scope(args.scope) if args.scope else Scope.FOLLOWING
    ended = call.run(EndSeries(call.actor, found.id, scope, args.reason or ""))
    text = call.say(
        "series-ended",
        **{**facts_of(found, call), "on": ended.since},
        rhythm=rhythm_in_words(ended.series, call),
        count=len(ended.sessions),
    )
    return Reply(text, (undo_series(ended.series, call),))
