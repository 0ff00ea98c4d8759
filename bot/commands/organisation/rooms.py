"""/room: all of them, or what one has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.organisation.opening import hours_shown
from bot.fields import if_said
from bot.kinds.by_name import Count, Word, Words
from bot.kinds.whom import AROOM
from core.kernel.ids import RoomId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.add_site import EveryRoom, EverySite
from core.organisation.closures import EveryClosure
from core.organisation.model import Closure, Room
from core.organisation.rooms import ChangeRoom

MOST = 40


@dataclass(frozen=True, slots=True)
class RoomArgs:
    room: Annotated[RoomId | None, AROOM] = if_said()
    seats: Annotated[int | None, Count()] = if_said()
    kind: Annotated[str | None, Word(40)] = if_said()
    has: Annotated[tuple[str, ...] | None, Words()] = if_said()
    name: Annotated[str | None, Word(100)] = if_said()
    link: Annotated[str | None, Word(300)] = if_said()


@command(name="room", args=RoomArgs, allow=Permission.KEEP_ROOMS, aliases=("rooms",))
def room(args: RoomArgs, call: Call) -> Reply:
    """Without anything to change it is shown; without a name they all are."""
    if args.room is None:
        return _all(call)
    said = (args.name, args.seats, args.kind, args.has, args.link)
    before, after = call.run(ChangeRoom(call.actor, args.room, *said))
    if before == after:
        return _card(after, call)
    was: dict[str, object] = {
        "name": before.name,
        "seats": before.seats or "",
        "kind": before.kind,
        "has": ",".join(before.facilities),
        "link": before.link,
    }
    given = {name: value for name, value in was.items() if value}
    undo = call.undo("room", room=f"id:{after.id}", **given)
    shown = _card(after, call)
    return Reply(title=shown.title, fields=shown.fields, choices=(undo,))


def _all(call: Call) -> Reply:
    rooms = call.run(EveryRoom(call.actor))
    if not rooms:
        return Reply(call.say("rooms-none"))
    closures = call.run(EveryClosure(call.actor))
    sites = {each.id: each.name for each in call.run(EverySite(call.actor))}
    fields = [
        Field(each.name, _in_short(each, sites[each.site], closures, call))
        for each in rooms[:MOST]
    ]
    more = len(rooms) - len(fields)
    text = call.say("list-more", count=more) if more else ""
    return Reply(text, title=call.say("rooms-title"), fields=tuple(fields))


def _in_short(found: Room, site: str, closures: Iterable[Closure], call: Call) -> str:
    """Its site, what it has, and when it is closed next."""
    said = [site, found.kind, *found.facilities, hours_shown(found.opens, call)]
    if found.seats:
        said.insert(1, call.say("room-so-many", count=found.seats))
    said += [
        call.say(
            "room-shut-then", since=call.when(e.span.start), until=call.when(e.span.end)
        )
        for e in sorted(closures, key=lambda each: each.span.start)
        if found.id == e.room or found.site == e.site
    ][:1]
    return ", ".join(each for each in said if each)


def _card(found: Room, call: Call) -> Reply:
    sites = {each.id: each.name for each in call.run(EverySite(call.actor))}
    rows = {
        "room-site": sites.get(found.site, ""),
        "room-kind": found.kind,
        "room-seats": str(found.seats or ""),
        "room-has": ", ".join(found.facilities),
        "room-opens": hours_shown(found.opens, call),
        "room-link": found.link,
    }
    fields = tuple(Field(call.say(k), value) for k, value in rows.items() if value)
    return Reply(title=found.name, fields=fields)
