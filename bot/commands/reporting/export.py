"""/export: people, sessions, registers, time and money as a file, made beside."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.exported import Exported
from bot.kinds.kind import Identifier, OneOf, YesNo
from bot.kinds.period import Days
from bot.kinds.priced import ClassCalled
from core.kernel.ids import ClassId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.reporting.figures.window import YEARS
from core.reporting.files.ask import AskFile, CancelFile
from core.reporting.files.many import MANY, TooManyToJustMake
from core.reporting.files.model import FileRun, FileRunId, Form, What

BY_MONTH = frozenset({What.SESSIONS, What.ATTENDANCE})
"""There are reports called so."""


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[What, Exported()]
    period: Annotated[Period, Days()] = unless_said("this month")
    form: Annotated[str, OneOf(tuple(Form))] = unless_said("csv")
    group: Annotated[ClassId | None, ClassCalled()] = if_said()
    sure: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    run: Annotated[FileRunId, Identifier()]


@command(
    name="export",
    args=Args,
    intent="export_data",
    allow=Permission.EXPORT,
    slots={"what": "dataset", "form": "format", "group": "class"},
)
def export(args: Args, call: Call) -> Reply:
    of = (args.period, args.group)
    if args.sure == "no":
        rows = call.run(TooManyToJustMake(call.actor, args.what, *of))
        if rows is not None:
            return _many(rows, args, call)
    run = call.run(AskFile(call.actor, args.what, Form(args.form), *of))
    stop = Draft("cancelfile", {"run": str(run.id)})
    return Reply(
        call.say("file-asked", what=_what(run, call), form=run.form.upper()),
        (Choice(call.say("file-cancel-button"), stop),),
        card=f"file:{run.id}",
        private=True,
    )


@command(name="cancelfile", args=Which, allow=Permission.EXPORT, menu=False)
def cancel_file(args: Which, call: Call) -> Reply:
    run = call.run(CancelFile(call.actor, args.run))
    again = {"what": run.what.value, "form": run.form.value}
    if run.days is not None:
        again["period"] = f"{run.days.first}/{run.days.last}"
    if run.group is not None:
        again["group"] = f"id:{run.group}"
    return Reply(
        call.say("file-cancelled", what=_what(run, call)),
        (Choice(call.say("file-again-button"), Draft("export", again)),),
        card=f"file:{run.id}",
        private=True,
    )


def _many(rows: int, args: Args, call: Call) -> Reply:
    """How many, and what else would do; the file is made where it is wanted so."""
    last = args.period.last
    year = Period(max(args.period.first, last.replace(month=1, day=1)), last)
    choices = [
        Choice(call.say("file-again-button"), _draft(args, args.period)),
        Choice(call.say("file-year-button", year=str(last.year)), _draft(args, year)),
    ]
    if args.what in BY_MONTH:
        choices.append(_by_month(args, call))
    text = call.say(
        "file-of-many",
        what=call.say(f"file-of-{args.what}"),
        period=args.period,
        rows=min(rows, MANY),
        more="yes" if rows > MANY else "no",
    )
    return Reply(text, tuple(choices), private=True)


def _draft(args: Args, days: Period) -> Draft:
    given = {
        "what": args.what.value,
        "form": args.form,
        "period": f"{days.first}/{days.last}",
        "sure": "yes",
    }
    return Draft(
        "export", given | ({"group": f"id:{args.group}"} if args.group else {})
    )


def _by_month(args: Args, call: Call) -> Choice:
    """As many years as a report can be about."""
    first, last = args.period.first, args.period.last
    first = max(first, date(last.year - YEARS, 1, 1))
    of = f" where class=id:{args.group}" if args.group else ""
    draft = Draft("report", {"asked": f"{args.what} by month {first}/{last}{of}"})
    return Choice(call.say("file-by-month-button"), draft, again=True)


def _what(run: FileRun, call: Call) -> str:
    what = call.say(f"file-of-{run.what}")
    return call.say("report-title", about=what, period=run.days) if run.days else what
