"""/misses: shapes of what was not understood lately, for whoever runs things."""

from bot.call import Call
from bot.command import Nothing, command
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.messaging.misses import ShapesMissed


@command(name="misses", args=Nothing, allow=Permission.SET_UP, only_reads=True)
def misses(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(ShapesMissed(call.actor))
    if not found:
        return Reply(call.say("misses-none"), private=True)
    fields = tuple(Field(shape, str(times)) for shape, times in found)
    return Reply(call.say("misses"), fields=fields, private=True)
