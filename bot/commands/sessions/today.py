"""/today, /week and /month: the calendar's pages, and what comes next."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.calendar import Asked, page, shows_all
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import facts_of
from bot.fields import if_said, unless_said
from bot.kinds.kind import YesNo
from bot.kinds.times import Days
from bot.kinds.whom import AROOM, Students, Whom
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Reply
from core.sessions.held.planned_then import OPEN
from core.timetable.views import View, days_of, view_of

AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Today:
    days: Annotated[Period, Days()] = unless_said("today")
    who: Annotated[Whom | None, Students(None)] = if_said()
    room: Annotated[UUID | None, AROOM] = if_said()
    next: Annotated[str | None, YesNo()] = if_said()


@dataclass(frozen=True, slots=True)
class Week:
    days: Annotated[Period, Days()] = unless_said("today")
    who: Annotated[Whom | None, Students(None)] = if_said()
    room: Annotated[UUID | None, AROOM] = if_said()


@dataclass(frozen=True, slots=True)
class Month:
    days: Annotated[Period, Days()] = unless_said("today")
    who: Annotated[Whom | None, Students(None)] = if_said()
    room: Annotated[UUID | None, AROOM] = if_said()


@command(
    name="today",
    args=Today,
    intent="show_schedule",
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
    slots={"days": "period", "room": "location"},
    aliases=("schedule",),
)
def today(args: Today, call: Call) -> Reply:
    if args.next == "yes":
        return _next(args.who, call)
    return page(Asked(view_of(args.days), args.days, args.who, args.room), call)


@command(name="week", args=Week, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def week(args: Week, call: Call) -> Reply:
    return page(_whole(View.WEEK, args, call), call)


@command(name="month", args=Month, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def month(args: Month, call: Call) -> Reply:
    return page(_whole(View.MONTH, args, call), call)


def _whole(view: View, args: Week | Month, call: Call) -> Asked:
    """The week or month in which it begins, unless more was asked for than one."""
    starts = call.speaker.organisation.policies.first_weekday
    whole, said = days_of(view, args.days.first, starts), args.days
    longer = said.last - said.first > whole.last - whole.first
    return Asked(view, said if longer else whole, args.who, args.room)


def _next(who: Whom | None, call: Call) -> Reply:
    within = Span(call.now, call.now + AHEAD)
    found = [
        each
        for each in sessions_then(call, within, who, everybody=shows_all(who, call))
        if each.state in OPEN
    ]
    if not found:
        return Reply(call.say("schedule-no-next"))
    own = call.actor.person in {*found[0].tutors, *found[0].participants}
    sentence = "schedule-next" if own else "schedule-next-of"
    return Reply(call.say(sentence, **facts_of(found[0], call)))
