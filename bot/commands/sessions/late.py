"""/late: I, or my child, am on the way; whoever waits is told by how much."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import which
from bot.fields import if_said
from bot.kinds.kind import Duration, Identifier, Line
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Reply
from core.sessions.model import Session, SessionId
from core.sessions.telling.running_late import OPEN, Late, SayLate, TakeBackLate

BACK, AHEAD = timedelta(hours=3), timedelta(hours=8)
AT_MOST = 6


@dataclass(frozen=True, slots=True)
class Args:
    late_by: Annotated[timedelta | None, Duration()] = if_said()
    eta: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    reason: Annotated[str | None, Line(300)] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    session: Annotated[SessionId, Identifier()]
    person: Annotated[PersonId, Identifier()]


@command(
    name="late",
    args=Args,
    intent="running_late",
    allow=Permission.SEE_OWN_SCHEDULE,
    slots={"who": "students"},
)
def late(args: Args, call: Call) -> Reply:
    """The one that runs, or the next; of two at one time the speaker says which."""
    if args.session is not None:
        return _said(args.session, args, call)
    found = _near(args, call)
    if not found:
        return Reply(call.say("late-none"))
    first = found[0].planned.start
    alike = [each for each in found if each.planned.start == first]
    if len(alike) == 1:
        return _said(found[0].id, args, call)
    more = {k: v for k, v in call.draft.given.items() if k != "session"}
    choices = tuple(which(each, call, "late", **more) for each in alike[:AT_MOST])
    return Reply(call.say("absent-which"), choices)


@command(name="unlate", args=Which, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def in_time_after_all(args: Which, call: Call) -> Reply:
    taken = call.run(TakeBackLate(call.actor, args.session, args.person))
    return Reply(call.say("late-taken-back", **_facts(taken, call)), private=True)


def _near(args: Args, call: Call) -> list[Session]:
    within = Span(call.now - BACK, call.now + AHEAD)
    every = sessions_then(call, within, args.who)
    found = [e for e in every if e.state in OPEN and e.planned.end > call.now]
    return sorted(found, key=lambda each: each.planned.start)


def _said(session: SessionId, args: Args, call: Call) -> Reply:
    students = args.who.students if args.who else ()
    eta: datetime | None = args.eta.start if args.eta else None
    told = call.run(
        SayLate(
            call.actor,
            session,
            students[0] if len(students) == 1 else None,
            args.late_by,
            eta,
            args.reason or "",
        )
    )
    given = {"session": f"id:{session}", "person": f"id:{told.who.id}"}
    undo = call.undo("unlate", **given)
    return Reply(call.say("late-told", **_facts(told, call)), (undo,), private=True)


def _facts(told: Late, call: Call) -> dict[str, object]:
    session = told.session
    return {
        "mine": "yes" if told.who.id == call.actor.person else "no",
        "teaches": "yes" if told.who.id in session.tutors else "no",
        "name": told.who.name,
        "title": which(session, call, "late").label,
        "known": "yes" if told.expected else "no",
        "minutes": told.minutes,
        "eta": told.expected or session.planned.start,
    }
