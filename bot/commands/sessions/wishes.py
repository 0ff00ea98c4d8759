"""/wishes: what somebody would rather have, or not have, of their timetable."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.by_name import OfWhom
from bot.kinds.wishing import Wishing, wishes_told, wishes_written
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.sessions.availability.model import Wishes
from core.sessions.availability.say import SetWishes, ShowAvailability


@dataclass(frozen=True, slots=True)
class Args:
    said: Annotated[Wishes | None, Wishing()] = if_said()
    who: Annotated[PersonId | None, OfWhom()] = if_said()


@command(name="wishes", args=Args, allow=Permission.SET_AVAILABILITY)
def wishes(args: Args, call: Call) -> Reply:
    """All of them at once: what is not said again is wished no more."""
    who = args.who or call.actor.person
    if args.said is None:
        found = call.run(ShowAvailability(call.actor, who)).wishes
        return Reply(call.say("wishes-are", wishes=wishes_told(found, call)))
    return wished(replace(args.said, person=who), call)


def wished(now: Wishes, call: Call) -> Reply:
    before = call.run(SetWishes(call.actor, now))
    undo = call.undo("wishes", said=wishes_written(before), who=f"id:{now.person}")
    return Reply(call.say("wishes-set", wishes=wishes_told(now, call)), (undo,))
