"""/msg: a message to one person, and their answer back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier, Option, Unreadable
from bot.kinds.letter import LetterText
from bot.kinds.people import Somebody
from bot.kinds.poll import Files
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.audience import Kind as AudienceKind
from core.messaging.conversation import File, Reply
from core.messaging.threads.direct_message import DirectMessageId
from core.messaging.threads.send_message import AnswerMessage, Instead, SendMessage
from core.people.family import GuardiansOf


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
        if kind != AudienceKind.PARENTS:
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
    text: Annotated[str, LetterText()]
    files: Annotated[tuple[File, ...], Files()] = unless_said("")


@dataclass(frozen=True, slots=True)
class Answer:
    message: Annotated[DirectMessageId, Identifier()]
    text: Annotated[str, LetterText()]
    files: Annotated[tuple[File, ...], Files()] = unless_said("")


@command(
    name="msg",
    args=Args,
    intent="message",
    allow=Permission.MESSAGE,
    asks_for=(Kind.MEDIA,),
    keeps_files="files",
)
def message(args: Args, call: Call) -> Reply:
    to = call.run(SendMessage(call.actor, args.to, args.text, args.files))
    sent = call.say("message-sent", name=to.name, files=len(args.files))
    return Reply(sent, final=call.final(), private=True)


@command(
    name="answer",
    args=Answer,
    menu=False,
    asks_for=(Kind.MEDIA,),
    keeps_files="files",
    spared="text",
)
def answer(args: Answer, call: Call) -> Reply:
    """It is clear who gets it: a file needs no words."""
    to = call.run(AnswerMessage(call.actor, args.message, args.text, args.files))
    files = len(args.files)
    if to is Instead.WHO_ASKED:
        done = call.say("asker-told")
    elif isinstance(to, Instead):
        done = call.say("office-told", files=files)
    else:
        done = call.say("message-sent", name=to.name, files=files)
    return Reply(done, final=call.final(), private=True)
