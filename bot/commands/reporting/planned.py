"""/schedulereport, /reports: what is sent to oneself by the clock."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Identifier
from bot.kinds.recurs import Recurs
from bot.kinds.reported import Reported
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.reporting.measures import Asked
from core.reporting.plans import (
    OwnReports,
    Plan,
    PlanId,
    PlanReport,
    ResumeReport,
    StopReport,
)


@dataclass(frozen=True, slots=True)
class Args:
    when: Annotated[str, Recurs()]
    asked: Annotated[Asked, Reported()]


@dataclass(frozen=True, slots=True)
class Which:
    plan: Annotated[PlanId, Identifier()]


@command(name="schedulereport", args=Args, allow=Permission.SEE_SELF)
def schedule_report(args: Args, call: Call) -> Reply:
    made = call.run(PlanReport(call.actor, args.asked, args.when))
    at = next(at for each, at in call.run(OwnReports(call.actor)) if each.id == made.id)
    text = call.say("report-scheduled", name=_name(made, call), at=call.when(at))
    return Reply(text, (call.undo("stopreport", plan=made.id),), private=True)


@command(name="stopreport", args=Which, allow=Permission.SEE_SELF, menu=False)
def stop_report(args: Which, call: Call) -> Reply:
    gone = call.run(StopReport(call.actor, args.plan))
    text = call.say("report-stopped", name=_name(gone, call))
    return Reply(text, (call.undo("resumereport", plan=gone.id),), private=True)


@command(name="resumereport", args=Which, allow=Permission.SEE_SELF, menu=False)
def resume_report(args: Which, call: Call) -> Reply:
    again = call.run(ResumeReport(call.actor, args.plan))
    text = call.say("report-resumed", name=_name(again, call))
    return Reply(text, (call.undo("stopreport", plan=again.id),), private=True)


@command(name="reports", args=Nothing, allow=Permission.SEE_SELF, only_reads=True)
def reports(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(OwnReports(call.actor))
    fields = tuple(Field(_name(plan, call), call.when(at)) for plan, at in found)
    choices = tuple(
        choice for plan, _ in found for choice in _choices(plan, len(found), call)
    )
    return Reply(
        call.say("reports" if found else "reports-none"),
        choices,
        fields=fields,
        private=True,
    )


def _choices(plan: Plan, count: int, call: Call) -> tuple[Choice, ...]:
    named = {"name": _name(plan, call), "several": "yes" if count > 1 else "no"}
    run = Draft("report", {"asked": plan.asked.words})
    stop = Draft("stopreport", {"plan": str(plan.id)})
    return (
        Choice(call.say("report-run-button", **named), run, again=True),
        Choice(call.say("report-stop-this-button", **named), stop),
    )


def _name(plan: Plan, call: Call) -> str:
    asked = plan.asked
    name = call.say(f"report-{asked.report}")
    by = call.say(f"report-by-{asked.by}") if asked.by else ""
    days = asked.window.replace("-", " ") if "/" not in asked.window else asked.window
    return ", ".join(each for each in (name, by, days) if each)
