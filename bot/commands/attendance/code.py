"""/code: the number, or word, for whoever shows no face; it changes every 30 s."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.attendance.titles import title_of
from bot.fields import if_said
from bot.kinds.kind import Identifier
from core.attendance.checking_in.rotating import ShowCode
from core.attendance.evidence.codes import spaced
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import SessionId


@dataclass(frozen=True, slots=True)
class Args:
    session: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="code", args=Args, allow=Permission.KEEP_REGISTER)
def show_code(args: Args, call: Call) -> Reply:
    shown = call.run(ShowCode(call.actor, args.session))
    title = title_of(shown.session, call)
    text = call.say(
        "code-shown", code=spaced(shown.code), title=title, seconds=shown.lasts
    )
    text = f"{text}\n{call.say('code-page', page=shown.page)}"
    again = Draft("code", {"session": f"id:{shown.session.id}"})
    card = f"code:{shown.session.id.hex}"
    choice = Choice(call.say("code-next"), again, again=True)
    return Reply(text, (choice,), card=card, private=True)
