"""/room, /opening and /travel: what rooms have, when they open, how far sites are."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.availability import WEEKDAYS
from bot.kinds.by_name import Count, Word, Words
from bot.kinds.kind import Duration
from bot.kinds.opening import Opening
from bot.kinds.places import AFence, ASite
from bot.kinds.whom import AROOM
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply
from core.organisation.add_site import EveryRoom, EverySite
from core.organisation.model import Hours, Room
from core.organisation.rooms import ChangeRoom, SetOpening
from core.organisation.travel import SetTravel


@dataclass(frozen=True, slots=True)
class RoomArgs:
    room: Annotated[RoomId, AROOM]
    seats: Annotated[int | None, Count()] = if_said()
    kind: Annotated[str | None, Word(40)] = if_said()
    has: Annotated[tuple[str, ...] | None, Words()] = if_said()
    name: Annotated[str | None, Word(100)] = if_said()
    link: Annotated[str | None, Word(300)] = if_said()


@dataclass(frozen=True, slots=True)
class OpeningArgs:
    where: Annotated[UUID, AFence()]
    opens: Annotated[tuple[Hours, ...], Opening()]


@dataclass(frozen=True, slots=True)
class TravelArgs:
    start: Annotated[SiteId, ASite()]
    end: Annotated[SiteId, ASite()]
    takes: Annotated[timedelta, Duration()]


@dataclass(frozen=True, slots=True)
class Way:
    start: Annotated[SiteId, ASite()]
    end: Annotated[SiteId, ASite()]


@command(name="room", args=RoomArgs, allow=Permission.KEEP_ROOMS)
def room(args: RoomArgs, call: Call) -> Reply:
    """Without anything to change it is shown."""
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


def _card(found: Room, call: Call) -> Reply:
    sites = {each.id: each.name for each in call.run(EverySite(call.actor))}
    rows = {
        "room-site": sites.get(found.site, ""),
        "room-kind": found.kind,
        "room-seats": str(found.seats or ""),
        "room-has": ", ".join(found.facilities),
        "room-opens": hours_written(found.opens),
        "room-link": found.link,
    }
    fields = tuple(Field(call.say(k), value) for k, value in rows.items() if value)
    return Reply(title=found.name, fields=fields)


@command(name="opening", args=OpeningArgs, allow=Permission.KEEP_ROOMS)
def opening(args: OpeningArgs, call: Call) -> Reply:
    named: dict[UUID, str] = {e.id: e.name for e in call.run(EveryRoom(call.actor))}
    if args.where in named:
        request = SetOpening(call.actor, args.opens, room=RoomId(args.where))
    else:
        request = SetOpening(call.actor, args.opens, site=SiteId(args.where))
        named |= {each.id: each.name for each in call.run(EverySite(call.actor))}
    before = call.run(request)
    hours, was = hours_written(args.opens), hours_written(before) or "always"
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


@command(name="travel", args=TravelArgs, allow=Permission.KEEP_ROOMS)
def travel(args: TravelArgs, call: Call) -> Reply:
    before = call.run(SetTravel(call.actor, args.start, args.end, args.takes))
    sites = {each.id: each.name for each in call.run(EverySite(call.actor))}
    names = {"start": sites[args.start], "end": sites[args.end]}
    text = call.say("travel-set", **names, takes=args.takes)
    way = {"start": f"id:{args.start}", "end": f"id:{args.end}"}
    if before is None:
        return Reply(text, (call.undo("untravel", **way),))
    minutes = before // timedelta(minutes=1)
    return Reply(text, (call.undo("travel", **way, takes=f"PT{minutes}M"),))


@command(name="untravel", args=Way, allow=Permission.KEEP_ROOMS, menu=False)
def untravel(args: Way, call: Call) -> Reply:
    call.run(SetTravel(call.actor, args.start, args.end, None))
    return Reply(call.say("travel-gone"))
