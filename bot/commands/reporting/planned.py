"""/schedulereport: a report by the clock, to oneself or to others."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.reporting.named import name_of
from bot.kinds.kind import Identifier
from bot.kinds.planned import Planned, Planning
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.reporting.plan import Plan, PlanId
from core.reporting.plans import (
    OwnReports,
    PlanReport,
    ResumeReport,
    StopReport,
    WhoGets,
)
from core.sessions.names import WhatIsNamed

NAMED = 6


@dataclass(frozen=True, slots=True)
class Args:
    plan: Annotated[Planning, Planned()]


@dataclass(frozen=True, slots=True)
class Which:
    plan: Annotated[PlanId, Identifier()]


@command(
    name="schedulereport",
    args=Args,
    intent="schedule_report",
    allow=Permission.SEE_SELF,
    slots={"plan": "text"},
)
def schedule_report(args: Args, call: Call) -> Reply:
    said = args.plan
    made = call.run(
        PlanReport(
            *(call.actor, said.asked, said.every, said.to, said.group),
            *(said.form, said.mail),
        )
    )
    found = call.run(OwnReports(call.actor))
    at = next((at for each, at in found if each.id == made.id), None)
    text = call.say(
        "report-scheduled-others" if made.is_for_others else "report-scheduled",
        **_to(made, call),
        name=name_of(made.asked, call),
        at=call.when(at) if at else "",
        form=made.form.upper() or "none",
        mail="yes" if made.mail else "no",
    )
    return Reply(text, (call.undo("stopreport", plan=made.id),), private=True)


@command(name="stopreport", args=Which, allow=Permission.SEE_SELF, menu=False)
def stop_report(args: Which, call: Call) -> Reply:
    gone = call.run(StopReport(call.actor, args.plan))
    text = call.say("report-stopped", name=name_of(gone.asked, call))
    return Reply(text, (call.undo("resumereport", plan=gone.id),), private=True)


@command(name="resumereport", args=Which, allow=Permission.SEE_SELF, menu=False)
def resume_report(args: Which, call: Call) -> Reply:
    again = call.run(ResumeReport(call.actor, args.plan))
    text = call.say("report-resumed", name=name_of(again.asked, call))
    return Reply(text, (call.undo("stopreport", plan=again.id),), private=True)


def _to(made: Plan, call: Call) -> dict[str, object]:
    names = call.run(WhoGets(call.actor, made.id))
    known = call.run(WhatIsNamed(call.actor)).classes
    group = next((each.name for each in known if each.id == made.group), "none")
    more = ["…"] if len(names) > NAMED else []
    return {"names": [*names[:NAMED], *more], "count": len(names), "group": group}
