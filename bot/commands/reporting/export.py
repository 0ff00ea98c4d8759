"""/export: people, sessions, registers, time and money as a file, made beside."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.exported import Exported
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.period import Days
from bot.kinds.priced import ClassCalled
from core.kernel.ids import ClassId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.reporting.files.ask import AskFile, CancelFile
from core.reporting.files.model import FileRun, FileRunId, Form, What


@dataclass(frozen=True, slots=True)
class Args:
    what: Annotated[What, Exported()]
    period: Annotated[Period, Days()] = unless_said("this month")
    form: Annotated[str, OneOf(tuple(Form))] = unless_said("csv")
    group: Annotated[ClassId | None, ClassCalled()] = if_said()


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
    asked = AskFile(call.actor, args.what, Form(args.form), args.period, args.group)
    run = call.run(asked)
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


def _what(run: FileRun, call: Call) -> str:
    what = call.say(f"file-of-{run.what}")
    return call.say("report-title", about=what, period=run.days) if run.days else what
