"""/start: what somebody hears who opens the chat; with a code, the way in."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking import timer
from bot.fields import if_said
from bot.kinds.kind import Line
from bot.tries import to_try
from bot.turn.advance import advance
from bot.turn.strangers import joined, read_elsewhere
from core.kernel.actor import THE_DESK
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.people.join import Join
from core.sessions.names import WhatIsNamed


@dataclass(frozen=True, slots=True)
class Args:
    code: Annotated[str | None, Line(40)] = if_said()


@command(name="start", args=Args, menu=False)
def start(args: Args, call: Call) -> Reply:
    """A deep link sends its invitation along, also to somebody known elsewhere.

    A code is one word: `/start Leo essay` of a tutor starts the timer.
    """
    if args.code and " " in args.code and call.may(Permission.LOG_OWN_TIME):
        return advance(timer.start, Draft("timer", {"task": args.code}), call)
    if args.code:
        asked = Join(THE_DESK, call.incoming.sender, args.code, read_elsewhere(call))
        return joined(call.run(asked), call.language)
    names = call.run(WhatIsNamed(call.actor))
    examples = [
        call.say("quoted", said=each)
        for each in to_try(call.actor.roles, names, call.language)
        if not each.startswith("/")
    ]
    hello = call.say(
        "start-hello",
        name=call.speaker.name,
        organisation=call.speaker.organisation.name,
    )
    if examples:
        hello += " " + call.say("start-examples")
        examples.append(call.say("start-goes-on"))
    text = "\n".join((hello, *examples))
    return Reply(text, (Choice(call.say("help-button"), Draft("help"), again=True),))
