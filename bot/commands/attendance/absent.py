"""/absent: I, or my child, will not be there, or was not; the tutor is told why."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import which
from bot.fields import if_said
from bot.kinds import Identifier, Line
from bot.times_said import Moments, When
from bot.understand.times.moment import Tense
from bot.whom import Students, Whom
from core.attendance.report_absence import ReportAbsence, TakeBackAbsence
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Reply
from core.sessions.model import Session, SessionId, State

BACK, AHEAD = timedelta(hours=12), timedelta(days=14)
HOUR = timedelta(hours=1)
AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    when: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    reason: Annotated[str | None, Line(500)] = if_said()
    who: Annotated[Whom | None, Students()] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    session: Annotated[SessionId, Identifier()]


@command(
    name="absent",
    args=Args,
    intent="report_absence",
    slots={"who": "students"},
    allow=Permission.REPORT_ABSENCE,
)
def absent(args: Args, call: Call) -> Reply:
    """Of several sessions the speaker says which; without a day the next is meant."""
    if args.session is not None:
        return _reported(args.session, args, call)
    found = _theirs(args, call)
    if not found:
        return Reply(call.say("absent-none"))
    if args.when is None or len(found) == 1:
        return _reported(found[0].id, args, call)
    more = {"reason": args.reason} if args.reason else {}
    choices = tuple(which(each, call, "absent", **more) for each in found[:AT_MOST])
    return Reply(call.say("absent-which"), choices)


@command(name="unabsent", args=Which, allow=Permission.REPORT_ABSENCE, menu=False)
def there_after_all(args: Which, call: Call) -> Reply:
    missed = call.run(TakeBackAbsence(call.actor, args.session))
    facts = {"name": missed.student.name, "title": title_of(missed.session, call)}
    return Reply(call.say("absent-taken-back", **facts), private=True)


def _theirs(args: Args, call: Call) -> list[Session]:
    if args.when is None:
        within = Span(call.now - BACK, call.now + AHEAD)
    else:
        said = args.when.span(call)
        within = Span(said.start, max(said.end, said.start + HOUR))
    every = sessions_then(call, within, args.who)
    on = [each for each in every if each.state is not State.CANCELLED]
    to_come = [each for each in on if each.planned.end > call.now]
    return to_come if args.when is None and to_come else on


def _reported(session: SessionId, args: Args, call: Call) -> Reply:
    missed = call.run(ReportAbsence(call.actor, session, args.reason or ""))
    text = call.say(
        "absent-reported",
        mine="yes" if missed.student.id == call.actor.person else "no",
        name=missed.student.name,
        title=title_of(missed.session, call),
    )
    undo = call.undo("unabsent", session=f"id:{missed.session.id}")
    return Reply(text, (undo,), private=True)
