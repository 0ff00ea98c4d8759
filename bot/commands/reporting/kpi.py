"""/kpi: the handful of figures that whoever leads a school looks at first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.reporting.report import shown
from bot.fields import unless_said
from bot.kinds.reported import KeyFigures
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.messaging.facts import Change
from core.reporting.kpi import AskKpi, Kpi
from core.reporting.measures import Asked


@dataclass(frozen=True, slots=True)
class Args:
    asked: Annotated[Asked, KeyFigures()] = unless_said("this month")


@command(
    name="kpi",
    args=Args,
    intent="kpi",
    allow=Permission.SEE_ATTENDANCE_REPORTS,
    only_reads=True,
    slots={"asked": "text"},
)
def kpi(args: Args, call: Call) -> Reply:
    found = call.run(AskKpi(call.actor, args.asked))
    reply = shown(found.figures, args.asked.form or "text", call)
    return replace(reply, fields=(*reply.fields, *_beside(found, call)))


def _beside(found: Kpi, call: Call) -> Iterator[Field]:
    if found.income or found.income_before:
        earned = list(found.income or ()) or call.say("nothing")
        before = list(found.income_before) or call.say("nothing")
        value = Change(call.show(earned), call.show(before), found.income_rose)
        yield Field(call.say("kpi-income"), call.show(value))
    if found.waiting is not None:
        yield Field(call.say("kpi-waiting"), call.show(found.waiting))
