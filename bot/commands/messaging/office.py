"""/office: whoever of the office reads it first answers; /closethread when done."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import unless_said
from bot.incoming import Kind
from bot.kinds.kind import Identifier
from bot.kinds.letter import LetterText
from bot.kinds.poll import Files
from core.kernel.permissions import Permission
from core.messaging.conversation import File, Reply
from core.messaging.thread import ThreadId
from core.messaging.threads.close import CloseThread, ReopenThread
from core.messaging.threads.send_message import TellOffice


@dataclass(frozen=True, slots=True)
class Args:
    text: Annotated[str, LetterText()]
    files: Annotated[tuple[File, ...], Files()] = unless_said("")


@dataclass(frozen=True, slots=True)
class Which:
    thread: Annotated[ThreadId, Identifier()]


@command(
    name="office",
    args=Args,
    intent="tell_office",
    allow=Permission.SEE_SELF,
    asks_for=(Kind.MEDIA,),
    keeps_files="files",
)
def office(args: Args, call: Call) -> Reply:
    call.run(TellOffice(call.actor, args.text, args.files))
    told = call.say("office-told", files=len(args.files))
    return Reply(told, final=call.final(), private=True)


@command(name="closethread", args=Which, allow=Permission.SEE_MESSAGES, menu=False)
def close_thread(args: Which, call: Call) -> Reply:
    whose = call.run(CloseThread(call.actor, args.thread))
    undo = call.undo("openthread", thread=f"id:{args.thread}")
    return Reply(call.say("thread-closed", name=whose.name), (undo,), private=True)


@command(name="openthread", args=Which, allow=Permission.SEE_MESSAGES, menu=False)
def open_thread(args: Which, call: Call) -> Reply:
    whose = call.run(ReopenThread(call.actor, args.thread))
    undo = call.undo("closethread", thread=f"id:{args.thread}")
    return Reply(call.say("thread-opened", name=whose.name), (undo,), private=True)
