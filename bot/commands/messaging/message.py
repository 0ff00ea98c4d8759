"""/msg: a message to one person, and their answer back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Identifier, Line, Option, Unreadable
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.audience import Kind
from core.messaging.conversation import Reply
from core.messaging.threads.direct_message import DirectMessageId
from core.messaging.threads.send_message import AnswerMessage, SendMessage
from core.people.family import GuardiansOf

LONGEST = 3000


class Recipient(Somebody):
    """Somebody by name, or `parents:id:…`: whoever looks after a student."""

    def read(self, words: str, call: Call) -> PersonId:
        several = words.split(",")
        if len(several) > 1 and all(":id:" in each for each in several):
            raise Unreadable("OnePerson", self._each(several, call), unknown=True)
        kind, _, who = words.strip().partition(":id:")
        if not who:
            return super().read(words, call)
        named = super().read(f"id:{who}", call)
        if kind != Kind.PARENTS:
            return named
        guardians = call.run(GuardiansOf(call.actor, named))
        if len(guardians) == 1:
            return guardians[0].id
        meant = tuple(Option(each.name, f"id:{each.id}") for each in guardians)
        raise Unreadable("Guardian", meant)

    def _each(self, several: Sequence[str], call: Call) -> tuple[Option, ...]:
        meant = {each.partition(":id:")[2] for each in several}
        known = (each for each in self._known(call) if str(each.id) in meant)
        return tuple(Option(each.name, f"id:{each.id}") for each in known)


@dataclass(frozen=True, slots=True)
class Args:
    to: Annotated[PersonId, Recipient()]
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
    done = call.say("message-sent", name=to.name) if to else call.say("office-told")
    return Reply(done, final=call.final(), private=True)
