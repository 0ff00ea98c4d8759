"""/opening: when a room or a site is open."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.kinds.availability import WEEKDAYS
from bot.kinds.opening import Opening
from bot.kinds.places import AFence
from bot.words.formats import weekday_names
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.organisation.add_site import EveryRoom, EverySite
from core.organisation.model import Hours
from core.organisation.rooms import SetOpening


@dataclass(frozen=True, slots=True)
class OpeningArgs:
    where: Annotated[UUID, AFence()]
    opens: Annotated[tuple[Hours, ...], Opening()]


@command(name="opening", args=OpeningArgs, allow=Permission.KEEP_ROOMS)
def opening(args: OpeningArgs, call: Call) -> Reply:
    named: dict[UUID, str] = {e.id: e.name for e in call.run(EveryRoom(call.actor))}
    if args.where in named:
        request = SetOpening(call.actor, args.opens, room=RoomId(args.where))
    else:
        request = SetOpening(call.actor, args.opens, site=SiteId(args.where))
        named |= {each.id: each.name for each in call.run(EverySite(call.actor))}
    before = call.run(request)
    hours, was = hours_shown(args.opens, call), hours_written(before) or "always"
    text = call.say(
        "opening-set",
        name=named.get(args.where, ""),
        hours=hours,
        always="no" if hours else "yes",
    )
    undo = call.undo("opening", where=f"id:{args.where}", opens=was)
    return Reply(text, (undo,))


def hours_written(hours: tuple[Hours, ...]) -> str:
    """As it is read again."""
    return "; ".join(
        f"{WEEKDAYS[h.weekday].title()} {h.since:%H:%M}-{h.until:%H:%M}" for h in hours
    )


def hours_shown(hours: tuple[Hours, ...], call: Call) -> str:
    """With the names that days have in the reader's language."""
    days = weekday_names(0, call.language)
    return "; ".join(
        f"{days[h.weekday]} {h.since:%H:%M}-{h.until:%H:%M}" for h in hours
    )
