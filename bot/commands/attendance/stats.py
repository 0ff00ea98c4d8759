"""/stats: who comes, who comes in time, what they thought; /checkinways: by what."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.attendance.feedback import shown
from bot.commands.attendance.titles import title_of
from bot.fields import if_said, unless_said
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.kinds.whom import ACLASS, ACOURSE
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.reporting.paths import HowTheyCheckIn
from core.reporting.statistics import AskStatistics, By, Turnout

SHOWN = 12
WHY = 60


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days()] = unless_said("this month")
    group: Annotated[UUID | None, ACLASS] = if_said()
    course: Annotated[UUID | None, ACOURSE] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    by: Annotated[str, OneOf(("class", "course", "tutor"))] = unless_said("class")


@command(name="stats", args=Args, allow=Permission.HEAR_FEEDBACK, only_reads=True)
def stats(args: Args, call: Call) -> Reply:
    return figures(
        args.period, args.group or args.course or args.tutor, By(args.by), call
    )


def figures(period: Period, of: UUID | None, by: By, call: Call) -> Reply:
    found = call.run(AskStatistics(call.actor, period, of, by))
    if found.turnout.rate is None:
        return Reply(call.say("stats-none", period=period), private=True)
    text = call.say(
        "stats",
        period=period,
        rate=found.turnout.rate,
        punctuality=_or_none(found.turnout.punctuality),
        before=_or_none(found.before.rate),
    )
    groups = tuple(
        Field(name, _line(each, call)) for name, each in found.groups[:SHOWN]
    )
    why = tuple(
        f"{title_of(session, call)}: {_line(each, call)}"
        for session, each in found.rows[:WHY]
    )
    fields = (*groups, *shown(found.feedback, call))
    return Reply(text, fields=fields, why=why, private=True)


def _or_none(percent: int | None) -> object:
    return "none" if percent is None else percent


def _line(each: Turnout, call: Call) -> str:
    came = each.present + each.late
    of = came + each.absent
    return call.say("stats-line", rate=each.rate, came=came, of=of, late=each.late)


@command(name="checkinways", args=Nothing, allow=Permission.SET_UP, only_reads=True)
def check_in_ways(args: Nothing, call: Call) -> Reply:
    del args
    shares = call.run(HowTheyCheckIn(call.actor))
    if not shares:
        return Reply(call.say("ways-few"), private=True)
    rows = tuple(
        Field(call.say(f"way-{path}"), call.say("ways-share", percent=share))
        for path, share in shares.items()
    )
    return Reply(call.say("ways"), fields=rows, private=True)
