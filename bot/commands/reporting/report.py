"""/report: whatever is asked, as a picture, as words and as files."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.reporting.pictured import enclosed
from bot.commands.reporting.shown import (
    FILES,
    fields_of,
    label_of,
    said,
    text_of,
    title_of,
)
from bot.fields import unless_said
from bot.kinds.reported import Form, Reported
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, Table

WHY = 60


@dataclass(frozen=True, slots=True)
class Args:
    asked: Annotated[Asked, Reported()]
    form: Annotated[str, Form(("text", *FILES))] = unless_said("text")


@command(
    name="report",
    args=Args,
    intent="report",
    allow=Permission.SEE_SELF,
    only_reads=True,
    slots={"asked": "text"},
)
def report(args: Args, call: Call) -> Reply:
    form = args.form if args.form != "text" else args.asked.form or "text"
    return shown(call.run(AskReport(call.actor, args.asked)), form, call)


def shown(found: Table, form: str, call: Call) -> Reply:
    """In words with a picture, or as a file."""
    if not found.rows or not any(each.number for each in found.totals):
        to_come = found.days.first > call.today_here
        says = "report-to-come" if to_come else "report-none"
        none = call.say(says, title=title_of(found, call))
        return Reply(none, why=(none,), private=True)
    made = enclosed(form, found, call)
    if form != "text":
        text = call.say("report-file", period=found.days)
        return Reply(text, attachments=(made,), private=True)
    return Reply(
        text_of(found, call),
        _choices(found, call),
        fields=fields_of(found, call),
        attachments=(made,),
        why=_why(found, call),
        private=True,
    )


def _choices(found: Table, call: Call) -> tuple[Choice, ...]:
    """By ids, so that it stays the same report whatever is renamed."""
    draft = Draft("report", {"asked": found.asked.words})
    files = (
        Choice(call.say(f"option-{form}"), draft.with_answer("form", form), again=True)
        for form in FILES
    )
    weekly = Draft("schedulereport", {"plan": f"weekly {found.asked.words}"})
    save = Draft("savereport", draft.given)
    return (
        *files,
        Choice(call.say("report-weekly-button"), weekly),
        Choice(call.say("report-save-button"), save, again=True),
    )


def _why(found: Table, call: Call) -> tuple[str, ...]:
    return tuple(
        f"{label_of(row, found, call)}: "
        + call.say("report-parts", parts=[said(e, call) for e in row.cells])
        for row in found.rows[:WHY]
    )
