"""Several sessions given to another tutor at once, and taken back again."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, names_here
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.model import SessionId
from core.sessions.schedule import ShowSession
from core.sessions.substitutes.change_tutor import ChangeTutor


class These(Typed):
    """Sessions, each perhaps with the version that stood then; behind a button."""

    def read(self, words: str, call: Call) -> tuple[tuple[SessionId, int], ...]:
        del call
        pairs = (each.partition(":") for each in words.split(","))
        try:
            return tuple((SessionId(UUID(id_)), int(n or 0)) for id_, _, n in pairs)
        except ValueError:
            raise Unreadable("Identifier") from None


@dataclass(frozen=True, slots=True)
class All:
    tutor: Annotated[PersonId, Somebody()]
    sessions: Annotated[tuple[tuple[SessionId, int], ...], These()]


@dataclass(frozen=True, slots=True)
class Back:
    sessions: Annotated[tuple[tuple[SessionId, int], ...], These()]


@command(name="assignall", args=All, allow=Permission.BOOK_FOR_OTHERS, menu=False)
def assign_all(args: All, call: Call) -> Reply:
    """All of them, or none where one stands in the way."""
    sessions = [session for session, _ in args.sessions]
    done = [call.run(ChangeTutor(call.actor, each, args.tutor)) for each in sessions]
    facts = facts_of(done[0], call) | {"tutor": names_here(call).get(args.tutor, "?")}
    back = ",".join(f"{each.id.hex}:{each.version}" for each in done)
    text = call.say("assigned-tutors", count=len(done), **facts)
    return Reply(text, (call.undo("unassign", sessions=back),))


@command(name="unassign", args=Back, allow=Permission.BOOK_FOR_OTHERS, menu=False)
def unassign(args: Back, call: Call) -> Reply:
    for session, version in args.sessions:
        found = call.run(ShowSession(call.actor, session))
        call.run(TakeBackSession(call.actor, found.id, version))
    return Reply(call.say("unassigned", count=len(args.sessions)))
