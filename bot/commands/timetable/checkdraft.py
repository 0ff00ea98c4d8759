"""/checkdraft: what clashes, row by row."""

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.timetable.draft import latest, to_publish
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply, Sheet
from core.timetable.drafts.check import CheckDraft, Checked
from core.timetable.drafts.trouble import Trouble

TOLD = 10


@command(
    name="checkdraft", args=Nothing, allow=Permission.PLAN_TIMETABLE, only_reads=True
)
def check_draft(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(CheckDraft(call.actor, latest(call).id))
    facts = {"name": found.draft.name}
    publish = to_publish(call)
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
