"""/taught: log a session that is over."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, label, undo_of
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, Identifier, YesNo
from bot.kinds.times import Moments, When, settled
from bot.kinds.whom import ACOURSE, Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.ids import CourseId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.held.log import LogSession
from core.sessions.held.planned_then import Meant, PlannedThen
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom, Students()]
    when: Annotated[When, Moments(Tense.PAST)]
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    day: Annotated[date | None, ADay()] = if_said()
    """Said before the time of day was."""
    session: Annotated[SessionId | None, Identifier()] = if_said()
    another: Annotated[str | None, YesNo()] = if_said()


@command(name="taught", args=Args, intent="log_session", allow=Permission.LOG_OWN_TIME)
def taught(args: Args, call: Call) -> Reply:
    when = args.when.on(args.day, call.speaker.zone) if args.day else args.when
    length = args.lasting or when.length
    when = replace(when, length=length)
    meant = _meant(args, when, call)
    if when.start is None and meant.surely is None:
        return _what_time(when, meant, call)
    if meant.perhaps:
        return _which(meant, call)
    planned = meant.surely
    start = when.start or (planned.planned.start if planned else None)
    if start is None:  # asked for above
        return _what_time(when, meant, call)
    end = start + length if length else None
    if when.start is None and length is None and planned:
        end = planned.planned.end
    session = call.run(
        LogSession(
            call.actor,
            start,
            end,
            args.who.students,
            args.who.group,
            args.subject or "",
            args.course or args.who.course,
            args.session or (planned.id if planned else None),
            args.another == "yes",
        )
    )
    return _logged(session, settled(call, start, length))


def _meant(args: Args, when: When, call: Call) -> Meant:
    if args.session or args.another:
        return Meant()
    return call.run(
        PlannedThen(
            call.actor,
            when.span(call),
            args.who.students,
            args.who.group,
            args.course or args.who.course,
        )
    )


def _logged(session: Session, call: Call) -> Reply:
    facts = facts_of(session, call)
    planned = "session-logged-planned" if session.version > 1 else "session-logged"
    return Reply(call.say(planned, **facts), (undo_of(session, call),))


def _what_time(when: When, meant: Meant, call: Call) -> Reply:
    """The day is known; the planned sessions of that day are one tap away."""
    given = {name: said for name, said in call.draft.given.items() if name != "when"}
    day = when.day or call.today
    asking = Draft(call.draft.command, {**given, "day": day.isoformat()})
    choices = tuple(
        Choice(label(each, call), Draft("happened", {"session": f"id:{each.id}"}))
        for each in meant.perhaps
    )
    return Reply(call.say("ask-taught-when"), choices, asking=asking)


def _which(meant: Meant, call: Call) -> Reply:
    draft = call.draft
    choices = [
        Choice(label(each, call), draft.with_answer("session", f"id:{each.id}"))
        for each in meant.perhaps
    ]
    choices.append(
        Choice(call.say("session-another"), draft.with_answer("another", "yes"))
    )
    return Reply(call.say("session-which"), tuple(choices))
