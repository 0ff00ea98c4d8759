"""Several sessions given to another tutor at once, and taken back again."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, names_here
from bot.kinds.kind import Line
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.change_tutor import ChangeTutor
from core.sessions.model import SessionId
from core.sessions.schedule import ShowSession
from core.sessions.take_back import TakeBackSession

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class All:
    tutor: Annotated[PersonId, Somebody()]
    sessions: Annotated[str, Line(LONGEST)]


@dataclass(frozen=True, slots=True)
class Back:
    sessions: Annotated[str, Line(LONGEST)]


@command(name="assignall", args=All, allow=Permission.BOOK_FOR_OTHERS, menu=False)
def assign_all(args: All, call: Call) -> Reply:
    """All of them, or none where one stands in the way."""
    sessions = [SessionId(UUID(each)) for each in args.sessions.split(",")]
    done = [call.run(ChangeTutor(call.actor, each, args.tutor)) for each in sessions]
    facts = facts_of(done[0], call) | {"tutor": names_here(call).get(args.tutor, "?")}
    back = ",".join(f"{each.id.hex}:{each.version}" for each in done)
    text = call.say("assigned-tutors", count=len(done), **facts)
    return Reply(text, (call.undo("unassign", sessions=back),))


@command(name="unassign", args=Back, allow=Permission.BOOK_FOR_OTHERS, menu=False)
def unassign(args: Back, call: Call) -> Reply:
    pairs = [each.partition(":") for each in args.sessions.split(",")]
    for session, _, version in pairs:
        found = call.run(ShowSession(call.actor, SessionId(UUID(session))))
        call.run(TakeBackSession(call.actor, found.id, int(version)))
    return Reply(call.say("unassigned", count=len(pairs)))
