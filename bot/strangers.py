"""What somebody hears whom we do not know: how to get in, and nothing else."""

import re

from bot.incoming import Incoming
from bot.words import say
from core.application import Desk
from core.kernel.actor import THE_DESK, Actor
from core.messaging.conversation import Reply
from core.people.join import Join, Joined

CODE = re.compile(r"^\s*(?:/?(?:start|join)\b(?:@\S+)?)?\s*([A-Za-z0-9 -]{8,20})\s*$")


def welcome(incoming: Incoming, desk: Desk) -> tuple[Actor, Reply]:
    """A code lets them in, by a deep link, by /join or by itself."""
    code = code_in(incoming)
    if not code:
        return THE_DESK, Reply(say("stranger"))
    return THE_DESK, joined(desk.run(Join(THE_DESK, incoming.sender, code)))


def code_in(incoming: Incoming) -> str:
    if incoming.start:
        return incoming.start
    match = CODE.match(incoming.text)
    return match[1] if match else ""


def joined(answer: Joined | None) -> Reply:
    if answer is None:
        return Reply(say("wrong-code"))
    name = answer.person.name
    return Reply(say("joined-waits" if answer.waits else "joined", name=name))
