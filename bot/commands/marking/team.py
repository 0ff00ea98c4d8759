"""/team: what was planned, taught and logged by all who teach, or teach a course."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.workload import shown
from bot.fields import if_said, unless_said
from bot.kinds.times import Days
from bot.kinds.whom import ACOURSE
from core.kernel.ids import CourseId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.workload import WorkloadOf
from core.messaging.conversation import Reply


@dataclass(frozen=True, slots=True)
class Team:
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    period: Annotated[Period, Days()] = unless_said("this week")


@command(name="team", args=Team, allow=Permission.SEE_OTHERS_TIME, only_reads=True)
def team(args: Team, call: Call) -> Reply:
    zone = call.speaker.zone
    loads = call.run(WorkloadOf(call.actor, args.period, zone, None, args.course))
    title = call.say("team-title", period=args.period)
    seen = shown(loads, call)
    if not loads:
        return replace(seen, title=title)
    every = [load for _, load in loads]
    text = call.say(
        "team",
        count=len(every),
        planned=sum((each.planned for each in every), timedelta()),
        taught=sum((each.taught for each in every), timedelta()),
        logged=sum((each.logged for each in every), timedelta()),
    )
    return replace(seen, title=title, text=text)
