"""/deadletters: what was given up, and trying it again."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.kinds.kind import Line
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.watch.dead_letters import AskDeadLetters, RetryLetter
from core.messaging.watch.model import DeadLetter

CARD = "deadletters"


@dataclass(frozen=True, slots=True)
class Which:
    letter: Annotated[str, Line(300)]


@command(
    name="deadletters",
    intent="dead_letters",
    args=Nothing,
    allow=Permission.OPERATE,
    only_reads=True,
)
def dead_letters(args: Nothing, call: Call) -> Reply:
    """Where to, why not and since when: never what it says, nor to whom."""
    del args
    found = call.run(AskDeadLetters(call.actor))
    if not found.count:
        return Reply(call.say("dead-letters-none"), card=CARD)
    return Reply(
        call.say("dead-letters", count=found.count),
        tuple(_choice(n, each, call) for n, each in enumerate(found.latest, 1)),
        fields=tuple(_row(n, each, call) for n, each in enumerate(found.latest, 1)),
        card=CARD,
    )


@command(name="retryletter", args=Which, allow=Permission.OPERATE, menu=False)
def retry_letter(args: Which, call: Call) -> Reply:
    call.run(RetryLetter(call.actor, args.letter))
    return Reply(call.say("dead-letter-retried"))


def _row(number: int, each: DeadLetter, call: Call) -> Field:
    way = "in" if each.is_event else "out"
    known = {"number": number, "when": call.when(each.at)}
    label = call.say("dead-letter-row", **known, way=way, platform=each.platform)
    return Field(label, each.why)


def _choice(number: int, each: DeadLetter, call: Call) -> Choice:
    again = Draft("retryletter", {"letter": each.id})
    return Choice(call.say("dead-letter-button", number=number), again)
