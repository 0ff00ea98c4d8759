"""/checkdraft, /publish, /unpublish: from a draft to what everybody goes by."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.timetable.draft import latest
from bot.fields import if_said
from bot.kinds.kind import Number
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply, Sheet
from core.timetable.drafts.check import CheckDraft, Checked, Trouble
from core.timetable.drafts.publish import PreviewDraft, PublishDraft, WithdrawDraft

TOLD = 10


@dataclass(frozen=True, slots=True)
class Args:
    version: Annotated[int | None, Number()] = if_said()
    """Of what was looked at; without, one looks first."""


@command(
    name="checkdraft", args=Nothing, allow=Permission.PLAN_TIMETABLE, only_reads=True
)
def check_draft(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(CheckDraft(call.actor, latest(call).id))
    facts = {"name": found.draft.name}
    publish = call.choice("publish-button", "publish")
    if not found.troubles:
        text = call.say("draft-clean", count=found.lessons, **facts)
        return Reply(text, (publish,))
    text = call.say("draft-troubles", count=len(found.troubles), **facts)
    lines = [trouble(each, call) for each in found.troubles[:TOLD]]
    if len(found.troubles) > TOLD:
        lines.append(call.say("list-more", count=len(found.troubles) - TOLD))
    return Reply(
        "\n".join((text, *lines)), (publish,), attachments=(_file(found, call),)
    )


@command(name="publish", args=Args, allow=Permission.PLAN_TIMETABLE)
def publish(args: Args, call: Call) -> Reply:
    """First what it comes to; the button there says which draft was looked at."""
    draft = latest(call)
    if args.version is not None:
        done = call.run(PublishDraft(call.actor, draft.id, args.version))
        if done.is_nothing:
            return Reply(call.say("draft-nothing-new", name=draft.name))
        facts = {"new": done.new, "changed": done.changed, "ended": done.ended}
        text = call.say("draft-publishing", name=draft.name, **facts)
        undo = call.undo("unpublish")
        return Reply(text, (undo,))
    found = call.run(PreviewDraft(call.actor, draft.id))
    if found.is_nothing:
        return Reply(call.say("draft-nothing-new", name=draft.name))
    lines = [
        call.say(
            "draft-preview",
            name=draft.name,
            new=found.new,
            changed=found.changed,
            ended=found.ended,
            same=found.same,
            people=found.people,
        )
    ]
    clashes = len(call.run(CheckDraft(call.actor, draft.id)).troubles)
    if clashes:
        lines.append(call.say("draft-preview-clashes", count=clashes))
    sure = call.choice("publish-sure-button", "publish", version=draft.version)
    check = (call.choice("checkdraft-button", "checkdraft"),) if clashes else ()
    return Reply("\n".join(lines), (sure, *check))


@command(name="unpublish", args=Nothing, allow=Permission.PLAN_TIMETABLE)
def unpublish(args: Nothing, call: Call) -> Reply:
    del args
    draft = call.run(WithdrawDraft(call.actor))
    text = call.say("draft-withdrawing", name=draft.name)
    return Reply(text, final=call.final())


def trouble(each: Trouble, call: Call) -> str:
    return call.say(
        "draft-trouble",
        row=each.row,
        what=each.what.value,
        name=each.name,
        on=each.on,
        days=each.days,
        more=each.days - 1,
        other=each.other or 0,
    )


def _file(found: Checked, call: Call) -> Sheet:
    columns = call.say("draft-trouble-row"), call.say("draft-trouble-what")
    rows = tuple((each.row, trouble(each, call)) for each in found.troubles)
    return Sheet(f"{found.draft.name}-clashes", columns, rows, "csv")
