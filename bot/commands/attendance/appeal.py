"""/appeal: have a person look at a refusal, with or without a word of one's own."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier, Line
from core.attendance.appeal import Appeal
from core.kernel.permissions import Permission
from core.messaging.conversation import Draft, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId, Identifier()]


@dataclass(frozen=True, slots=True)
class WordsArgs:
    words: Annotated[str, Line(500)]
    session: Annotated[SessionId, Identifier()]


@command(name="appeal", args=Args, allow=Permission.CHECK_IN, menu=False)
def appeal(args: Args, call: Call) -> Reply:
    """One tap is enough; the next words go with it."""
    call.run(Appeal(call.actor, args.session))
    asking = Draft("appealwords", {"session": f"id:{args.session}"})
    return Reply(call.say("appeal-noted"), asking=asking, private=True)


@command(name="appealwords", args=WordsArgs, allow=Permission.CHECK_IN, menu=False)
def appeal_words(args: WordsArgs, call: Call) -> Reply:
    call.run(Appeal(call.actor, args.session, args.words))
    return Reply(call.say("appeal-words-noted"), private=True)
