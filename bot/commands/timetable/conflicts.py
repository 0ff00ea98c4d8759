"""/conflicts: who and what is wanted twice at a time, and the most wanted rooms."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.kinds.times import Days
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Field, Reply
from core.timetable.conflicts import ShowConflicts, Twice

MOST = 20


@dataclass(frozen=True, slots=True)
class Args:
    days: Annotated[Period, Days()] = unless_said("this week")


@command(name="conflicts", args=Args, allow=Permission.PLAN_TIMETABLE, only_reads=True)
def conflicts(args: Args, call: Call) -> Reply:
    within = Span(*args.days.instants(call.speaker.zone))
    found = call.run(ShowConflicts(call.actor, within))
    lines = [_line(each, call) for each in found.twice[:MOST]]
    if len(found.twice) > MOST:
        lines.append(call.say("list-more", count=len(found.twice) - MOST))
    text = call.say("conflicts", count=len(found.twice), days=args.days)
    wanted = tuple(
        Field(call.say("conflicts-taken", name=name), call.show(takes))
        for name, takes in found.wanted
        if takes
    )
    return Reply("\n".join((text, *lines)), fields=wanted)


def _line(twice: Twice, call: Call) -> str:
    return call.say(
        "conflict-late" if twice.late else "conflict-twice",
        name=twice.name,
        room="yes" if twice.room else "no",
        on=twice.first.start.astimezone(call.speaker.zone).date(),
        first=twice.first.start,
        first_end=twice.first.end,
        second=twice.second.start,
        second_end=twice.second.end,
    )
