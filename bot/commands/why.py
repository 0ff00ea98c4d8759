"""/why: the rows behind the last figure or verdict."""

from bot.call import Call
from bot.command import Nothing, command
from core.messaging.conversation import Reply
from core.messaging.recall import AskWhy


@command(name="why", args=Nothing, intent="why", only_reads=True)
def why(args: Nothing, call: Call) -> Reply:
    del args
    rows = call.run(AskWhy(call.actor, call.incoming.conversation))
    return Reply(
        "\n".join(rows), title=call.say("why-title"), beside=True, private=True
    )
