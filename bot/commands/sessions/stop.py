"""/stop: the timer, or the session that runs; or just the question that was asked."""

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.marking.timer import is_timing, stop_button, stopped
from bot.commands.sessions.found import around, taught_then
from bot.commands.sessions.shown import which
from core.kernel.permissions import Permission, may
from core.messaging.conversation import Reply
from core.messaging.recall import OpenDraft
from core.people.model import Speaker
from core.sessions.model import State


def marks(speaker: Speaker) -> bool:
    return may(speaker.actor, Permission.LOG_OWN_TIME)


@command(name="stop", args=Nothing, intent="stop", shown_to=marks)
def stop(args: Nothing, call: Call) -> Reply:
    """The question that was asked; else the timer, unless a session runs as well."""
    del args
    waiting = call.run(OpenDraft(call.actor, call.incoming.conversation))
    if waiting is not None or not marks(call.speaker):
        return Reply(call.say("cancelled"))
    if asked := timer_or_session(call):
        return asked
    return stopped(call) if is_timing(call) else Reply(call.say("cancelled"))


def timer_or_session(call: Call) -> Reply | None:
    """Which is to end, where a session runs: as a question with a button for each."""
    running = taught_then(call, around(call), None, State.ACTIVE)
    if not running:
        return None
    choices = [which(each, call, "end") for each in running]
    if is_timing(call):
        choices.insert(0, stop_button(call))
    return Reply(call.say("stop-which"), tuple(choices))
