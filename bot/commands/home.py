"""The front page that a platform shows for one person, where it has one."""

from bot.call import Call
from bot.command import Nothing, command
from bot.incoming import Kind
from core.messaging.conversation import Choice, Draft, Reply, Target

MOST_BUTTONS = 20


@command(name="home", args=Nothing, only_reads=True, menu=False, hears=(Kind.HOME,))
def show_home(args: Nothing, call: Call) -> Reply:
    """What this person may do, a tap away."""
    del args
    buttons = tuple(
        Choice(f"/{each.name}", Draft(each.name), again=True)
        for each in call.commands.values()
        if each.menu and (each.allow is None or call.may(each.allow))
    )
    return Reply(
        call.say("home-intro", name=call.speaker.name),
        buttons[:MOST_BUTTONS],
        title=call.say("home-title", organisation=call.speaker.organisation.name),
        target=Target.HOME,
    )
