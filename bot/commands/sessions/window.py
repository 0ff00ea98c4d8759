"""/window: other times to start, end or check in, for one session."""

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import WEEK, around, taught_then
from bot.commands.sessions.shown import facts_of, undo_of, which
from bot.fields import if_said
from bot.kinds.kind import Duration, Identifier, OneOf
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.held.override import OverrideWindow
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Overrides, SessionId

WINDOWS = tuple(each.name for each in fields(Overrides))
AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    window: Annotated[str, OneOf(WINDOWS)]
    length: Annotated[timedelta, Duration()]
    who: Annotated[Whom | None, Students(None)] = if_said()
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="window", args=Args, allow=Permission.BOOK_SESSIONS)
def window(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _changed(args.session, args, call)
    within = args.when.span(call) if args.when else around(call, after=WEEK)
    everybody = call.may(Permission.CANCEL_ANY_SESSION)
    match taught_then(call, within, args.who, *OPEN, everybody=everybody):
        case []:
            return Reply(call.say("cancel-none"))
        case [one]:
            return _changed(one.id, args, call)
        case several:
            given = call.draft.given
            choices = (which(s, call, "window", **given) for s in several[:AT_MOST])
            return Reply(call.say("session-one-of"), tuple(choices))


def _changed(session: SessionId, args: Args, call: Call) -> Reply:
    now = call.run(OverrideWindow(call.actor, session, args.window, args.length))
    facts = facts_of(now, call)
    words = call.say(
        "window-changed",
        window=call.say(f"option-{args.window}"),
        minutes=args.length,
        **facts,
    )
    return Reply(words, (undo_of(now, call),))
