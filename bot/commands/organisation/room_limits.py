"""/roomlimits: how long, how often, how far ahead and by whom a room is booked."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.limits import DaysOrNone, LengthOrNone, RolesOrNone
from bot.kinds.whom import AROOM
from core.kernel.actor import Role
from core.kernel.ids import RoomId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply
from core.organisation.add_site import EveryRoom
from core.organisation.errors import NoSuchSite
from core.organisation.model import Room
from core.organisation.rooms import LimitRoom

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Args:
    room: Annotated[RoomId, AROOM]
    longest: Annotated[timedelta | None, LengthOrNone()] = if_said()
    aday: Annotated[timedelta | None, LengthOrNone()] = if_said()
    ahead: Annotated[int | None, DaysOrNone()] = if_said()
    by: Annotated[tuple[Role, ...] | None, RolesOrNone()] = if_said()


@command(name="roomlimits", args=Args, allow=Permission.KEEP_ROOMS)
def room_limits(args: Args, call: Call) -> Reply:
    """What is not said stays as it is; with nothing said it is shown."""
    now = _room(args.room, call)
    if (args.longest, args.aday, args.ahead, args.by) == (None, None, None, None):
        return Reply(_shown(now, call))
    request = LimitRoom(
        call.actor,
        args.room,
        (now.longest if args.longest is None else args.longest) or None,
        (now.a_day if args.aday is None else args.aday) or None,
        (now.ahead_days if args.ahead is None else args.ahead) or None,
        now.booked_by if args.by is None else args.by,
    )
    before = call.run(request)
    return Reply(_shown(_room(args.room, call), call), (_undo(before, call),))


def _room(which: RoomId, call: Call) -> Room:
    found = [each for each in call.run(EveryRoom(call.actor)) if each.id == which]
    if not found:
        raise NoSuchSite
    return found[0]


def _undo(before: Room, call: Call) -> Choice:
    return call.undo(
        "roomlimits",
        room=f"id:{before.id}",
        longest=_written(before.longest),
        aday=_written(before.a_day),
        ahead=before.ahead_days or "none",
        by=",".join(before.booked_by) or "none",
    )


def _written(length: timedelta | None) -> str:
    return f"PT{length // MINUTE}M" if length else "none"


def _shown(room: Room, call: Call) -> str:
    said = []
    if room.longest:
        said.append(call.say("room-limit-longest", length=room.longest))
    if room.a_day:
        said.append(call.say("room-limit-a-day", length=room.a_day))
    if room.ahead_days:
        said.append(call.say("room-limit-ahead", count=room.ahead_days))
    if room.booked_by:
        who = call.show([call.say(f"those-{each}") for each in room.booked_by])
        said.append(call.say("room-limit-by", who=who))
    if not said:
        return call.say("room-limits-none", name=room.name)
    return call.say("room-limits", name=room.name, limits=call.show(said))
