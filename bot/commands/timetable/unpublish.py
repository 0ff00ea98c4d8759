"""/unpublish: what was published last is taken back."""

from bot.call import Call
from bot.command import Nothing, command
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.drafts.withdraw import WithdrawDraft


@command(name="unpublish", args=Nothing, allow=Permission.PLAN_TIMETABLE)
def unpublish(args: Nothing, call: Call) -> Reply:
    del args
    draft = call.run(WithdrawDraft(call.actor))
    text = call.say("draft-withdrawing", name=draft.name)
    return Reply(text, final=call.final())
