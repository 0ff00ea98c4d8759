"""/wholooked: who looked at what is one's own business."""

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.organisation.audit import done_by
from bot.commands.sessions.shown import names_here
from bot.turn.pages import page
from core.audit.look_up import WhoLooked
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@command(name="wholooked", args=Nothing, allow=Permission.SEE_SELF, only_reads=True)
def who_looked(args: Nothing, call: Call) -> Reply:
    """Evidence of check-ins, their photos and places; one's own looks are left out."""
    del args
    found = call.run(WhoLooked(call.actor))
    if not found:
        return Reply(call.say("looked-none"), private=True)
    shown = page(found, call, lambda each: str(each.id))
    names = names_here(call)
    rows = tuple(
        Field(call.when(each.at), _row(done_by(each, names, call), each.action, call))
        for each in shown.rows
    )
    return Reply(call.say("looked-title"), shown.next, fields=rows, private=True)


def _row(who: str, action: str, call: Call) -> str:
    return call.say("looked-row", who=who, what=action)
