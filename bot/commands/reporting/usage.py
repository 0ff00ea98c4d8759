"""/usage and /activity: how often the desk is used, by a class or by one person."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.reporting.report import shown
from bot.fields import if_said, unless_said
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.kinds.whom import ACLASS
from core.kernel.ids import ClassId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, By
from core.reporting.usage.keep import VisitsOf
from core.reporting.usage.model import Visit


@dataclass(frozen=True, slots=True)
class Args:
    group: Annotated[ClassId | None, ACLASS] = if_said()
    period: Annotated[Period, Days()] = unless_said("this month")


@dataclass(frozen=True, slots=True)
class Who:
    who: Annotated[PersonId, Somebody()]


@command(
    name="usage",
    intent="usage",
    slots={"group": "class"},
    args=Args,
    allow=Permission.SEE_USAGE,
    only_reads=True,
)
def usage(args: Args, call: Call) -> Reply:
    """Of a class by student; else by class."""
    window = f"{args.period.first}/{args.period.last}"
    by = By.STUDENT if args.group else By.CLASS
    asked = Asked("usage", window, by, group=args.group)
    return shown(call.run(AskReport(call.actor, asked)), "text", call)


@command(
    name="activity",
    intent="activity",
    args=Who,
    allow=Permission.SEE_AUDIT,
    only_reads=True,
)
def activity(args: Who, call: Call) -> Reply:
    found = call.run(VisitsOf(call.actor, args.who))
    changes = call.choice("activity-changes", "audit", person=f"id:{args.who}")
    if not found:
        return Reply(call.say("activity-none"), (changes,), private=True)
    return Reply(
        call.say("activity"),
        (changes,),
        fields=tuple(_field(each, call) for each in found),
        private=True,
    )


def _field(visit: Visit, call: Call) -> Field:
    said = call.say(
        "activity-visit",
        lasted=visit.last - visit.began,
        turns=visit.turns,
        platform=visit.platform,
    )
    return Field(call.when(visit.began), said)
