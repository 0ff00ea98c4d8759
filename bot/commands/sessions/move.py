"""/move: a session to another time, as people say it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.moved import Goal, ask_when, moved
from bot.commands.sessions.shift import PARTS, shift
from bot.commands.sessions.shown import which
from bot.commands.sessions.to_move import candidates, goal_of
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.hurdles import Hurdles
from bot.kinds.kind import Duration, Identifier, OneOf
from bot.kinds.people import Somebody
from bot.kinds.rhythm import Rhythms
from bot.kinds.shift import Shift
from bot.kinds.times import Moments, When
from bot.kinds.whom import AROOM, Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.rhythm import Rhythm
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.clashing.clashes import Hurdle
from core.sessions.model import Session, SessionId
from core.sessions.schedule import ShowSession

AT_MOST = 8
KEPT = frozenset({"room", "tutor", "scope"})
SCOPES = ("this", "following", "all", "series")


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students(None)] = if_said()
    since: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    there: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    since_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    there_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    by: Annotated[timedelta | None, Shift()] = if_said()
    every: Annotated[Rhythm | None, Rhythms()] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    scope: Annotated[str | None, OneOf(SCOPES)] = if_said()
    part: Annotated[str | None, OneOf(tuple(PARTS))] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    despite: Annotated[frozenset[Hurdle] | None, Hurdles()] = if_said()


@command(
    name="move",
    args=Args,
    intent="reschedule_session",
    allow=Permission.SEE_OWN_SCHEDULE,
    slots={
        "since": "from",
        "since_day": "from_date",
        "by": "shift",
        "every": "recurrence",
        "room": "location",
    },
    aliases=("reschedule",),
)
def move(args: Args, call: Call) -> Reply:
    whole = args.scope == "all" or args.part is not None
    if whole and args.by is not None and args.who is None:
        values = {"by": args.by, "since": args.since, "since_day": args.since_day}
        return shift.run({**values, "part": args.part}, call)
    if args.session is not None:
        return _there(call.run(ShowSession(call.actor, args.session)), args, call)
    match candidates(args, call):
        case []:
            return Reply(call.say("move-none"))
        case [one]:
            return _there(one, args, call)
        case several:
            choices = tuple(_one_of(each, args, call) for each in several[:AT_MOST])
            return Reply(call.say("move-which"), choices)


@dataclass(frozen=True, slots=True)
class MoveTo:
    session: Annotated[SessionId, Identifier()]
    there: Annotated[When, Moments(Tense.FUTURE)]
    there_day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    scope: Annotated[str | None, OneOf(SCOPES)] = if_said()


@command(name="moveto", args=MoveTo, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def move_to(args: MoveTo, call: Call) -> Reply:
    """What the time, asked for, completes."""
    call = replace(call, draft=Draft("move", call.draft.given))
    read: dict[str, object] = {"session": args.session, "there": args.there}
    return move.run({**read, "there_day": args.there_day, "scope": args.scope}, call)


def _there(found: Session, args: Args, call: Call) -> Reply:
    goal = goal_of(found, args, call)
    if goal is None:
        return ask_when(found, args.scope, call)
    despite = args.despite or frozenset()
    scope = args.scope or ("following" if args.every else None)
    return moved(found, Goal(goal, scope, args.room, args.tutor, despite), call)


def _one_of(found: Session, args: Args, call: Call) -> Choice:
    """This one, to where it was said to go."""
    goal = goal_of(found, args, call)
    given = {k: v for k, v in call.draft.given.items() if k in KEPT}
    if goal is not None:
        given["there"] = goal.start.isoformat()
        given["lasting"] = f"PT{goal.length // timedelta(minutes=1)}M"
    return which(found, call, "move", **given)
