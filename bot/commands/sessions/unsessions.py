"""/unsessions: what Undo presses after several sessions were changed at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.several import Versions
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply
from core.sessions.changing.take_back_many import TakeBackSessions
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class Args:
    sessions: Annotated[tuple[tuple[SessionId, int], ...], Versions()]


@command(name="unsessions", args=Args, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def take_back(args: Args, call: Call) -> Reply:
    back = call.run(TakeBackSessions(call.actor, args.sessions))
    return Reply(call.say("sessions-as-before", count=len(back)))


def undo_of_all(done: Sequence[Session], call: Call) -> Choice:
    versions = ",".join(f"id:{each.id}={each.version}" for each in done)
    return call.undo("unsessions", sessions=versions)
