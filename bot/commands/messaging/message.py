"""/msg: a message to one person, and their answer back."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds import Identifier, Line
from bot.pickers import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.messaging.direct_message import DirectMessageId
from core.messaging.send_message import AnswerMessage, SendMessage

LONGEST = 3000


@dataclass(frozen=True, slots=True)
class Args:
    to: Annotated[PersonId, Somebody()]
    text: Annotated[str, Line(LONGEST)]


@dataclass(frozen=True, slots=True)
class Answer:
    message: Annotated[DirectMessageId, Identifier()]
    text: Annotated[str, Line(LONGEST)]


@command(name="msg", args=Args, intent="message", allow=Permission.MESSAGE)
def message(args: Args, call: Call) -> Reply:
    to = call.run(SendMessage(call.actor, args.to, args.text))
    return Reply(
        call.say("message-sent", name=to.name), final=call.final(), private=True
    )


@command(name="answer", args=Answer, menu=False)
def answer(args: Answer, call: Call) -> Reply:
    to = call.run(AnswerMessage(call.actor, args.message, args.text))
    return Reply(call.say("message-sent", name=to.name), final=call.final())
