"""/excuses: what is asked of one, and what one has asked."""

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.attendance.excuse_shown import decisions, described, which_of
from bot.turn.pages import page
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.look import OpenExcuses, OwnExcuses
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Field, Reply

WITH_BUTTONS = 4


@command(
    name="excuses",
    args=Nothing,
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def excuses(args: Nothing, call: Call) -> Reply:
    """First those to be decided, each with its buttons."""
    del args
    open_ones = call.run(OpenExcuses(call.actor)) if _decides(call) else []
    own = call.run(OwnExcuses(call.actor)) if _asks(call) else []
    if not open_ones and not own:
        return Reply(call.say("excuses-none"), private=True)
    choices: list[Choice] = []
    for each in open_ones[:WITH_BUTTONS]:
        choices += decisions(each, call)
    for each in own[:WITH_BUTTONS]:
        label = call.say("excuse-withdraw", **described(each, call))
        draft = call.choice(
            "excuse-withdraw-button", "unabsent", **which_of(each)
        ).draft
        choices.append(Choice(label, draft))
    shown = page((*open_ones, *own), call, lambda each: each.excuse.id.hex)
    fields = [_field(each, call) for each in shown.rows]
    text = call.say("excuses-shown", open=len(open_ones), own=len(own))
    return Reply(text, (*choices, *shown.next), fields=tuple(fields), private=True)


def _decides(call: Call) -> bool:
    return call.may(Permission.KEEP_REGISTER)


def _asks(call: Call) -> bool:
    return call.may(Permission.REPORT_ABSENCE)


def _field(asked: Asked, call: Call) -> Field:
    said = call.say("excuse-row", **described(asked, call))
    return Field(asked.student.name, said)
