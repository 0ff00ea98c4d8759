"""/savereport, /dropreport, /reports: what is kept by name, and sent by the clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.reporting.named import name_of
from bot.kinds.kind import Line
from bot.kinds.reported import Reported
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.reporting.measures import Asked
from core.reporting.plan import Plan
from core.reporting.plans import OwnReports
from core.reporting.saved import DropReport, Saved, SavedOnes, SaveReport

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Args:
    name: Annotated[str, Line(LONGEST)]
    asked: Annotated[Asked, Reported()]


@dataclass(frozen=True, slots=True)
class Which:
    name: Annotated[str, Line(LONGEST)]


@command(name="savereport", args=Args, allow=Permission.SEE_SELF)
def save_report(args: Args, call: Call) -> Reply:
    before = call.run(SaveReport(call.actor, args.name, args.asked))
    undo = call.undo("dropreport", name=args.name)
    if before is not None:
        undo = call.undo("savereport", name=before.name, asked=before.asked.words)
    text = call.say("report-saved", name=args.name, asked=name_of(args.asked, call))
    return Reply(text, (undo,), private=True)


@command(name="dropreport", args=Which, allow=Permission.SEE_SELF)
def drop_report(args: Which, call: Call) -> Reply:
    gone = call.run(DropReport(call.actor, args.name))
    undo = call.undo("savereport", name=gone.name, asked=gone.asked.words)
    return Reply(call.say("report-dropped", name=gone.name), (undo,), private=True)


@command(
    name="reports",
    intent="see_reports",
    args=Nothing,
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def reports(args: Nothing, call: Call) -> Reply:
    del args
    kept, sent = call.run(SavedOnes(call.actor)), call.run(OwnReports(call.actor))
    fields = (
        *(Field(each.name, name_of(each.asked, call)) for each in kept),
        *(
            Field(
                name_of(plan.asked, call),
                call.when(at) if at else call.say("report-no-term"),
            )
            for plan, at in sent
        ),
    )
    choices = (
        *(_saved(each, call) for each in kept),
        *(one for plan, _ in sent for one in _sent(plan, len(sent), call)),
    )
    text = call.say("reports" if fields else "reports-none")
    return Reply(text, choices, fields=fields, private=True)


def _saved(kept: Saved, call: Call) -> Choice:
    run = Draft("report", {"asked": kept.asked.words})
    return Choice(call.say("report-kept-button", name=kept.name), run, again=True)


def _sent(plan: Plan, count: int, call: Call) -> Iterator[Choice]:
    named = {
        "name": name_of(plan.asked, call),
        "several": "yes" if count > 1 else "no",
    }
    run = Draft("report", {"asked": plan.asked.words})
    stop = Draft("stopreport", {"plan": str(plan.id)})
    yield Choice(call.say("report-run-button", **named), run, again=True)
    yield Choice(call.say("report-stop-this-button", **named), stop)
