"""What somebody hears whom we do not know: how to get in, and nothing else."""

from bot.incoming import Incoming
from bot.words import say
from core.application import Desk
from core.kernel.actor import THE_DESK, Actor
from core.messaging.conversation import Reply


def welcome(incoming: Incoming, desk: Desk) -> tuple[Actor, Reply]:
    del incoming, desk
    return THE_DESK, Reply(say("stranger"))
