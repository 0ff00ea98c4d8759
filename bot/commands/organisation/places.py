"""/addsite and /addroom: where sessions are held."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, Line, Number, YesNo
from bot.kinds.places import ASite, Coordinates
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission
from core.kernel.place import Place
from core.messaging.conversation import Field, Reply
from core.organisation.add_site import AddRoom, AddSite, EveryRoom, EverySite
from core.organisation.model import Room, Site
from core.organisation.remove import RemoveRoom, RemoveSite


@dataclass(frozen=True, slots=True)
class NewSite:
    name: Annotated[str, Line(100)]
    place: Annotated[Place, Coordinates()]
    radius: Annotated[int, Number()] = unless_said("75")


@dataclass(frozen=True, slots=True)
class NewRoom:
    site: Annotated[SiteId, ASite()]
    name: Annotated[str, Line(100)]
    place: Annotated[Place | None, Coordinates()] = if_said()
    online: Annotated[str, YesNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class WhichSite:
    site: Annotated[SiteId, Identifier()]


@dataclass(frozen=True, slots=True)
class WhichRoom:
    room: Annotated[RoomId, Identifier()]


@command(name="addsite", args=NewSite, allow=Permission.SET_UP)
def add_site(args: NewSite, call: Call) -> Reply:
    site = call.run(AddSite(call.actor, args.name, args.place, args.radius))
    text = call.say("site-added", name=site.name, radius=site.radius_m)
    return Reply(text, (call.undo("removesite", site=f"id:{site.id}"),))


@command(name="addroom", args=NewRoom, allow=Permission.SET_UP)
def add_room(args: NewRoom, call: Call) -> Reply:
    request = AddRoom(
        call.actor, args.site, args.name, args.place, virtual=args.online == "yes"
    )
    room = call.run(request)
    sentence = "room-added-online" if room.virtual else "room-added"
    text = call.say(sentence, name=room.name)
    return Reply(text, (call.undo("removeroom", room=f"id:{room.id}"),))


@command(name="sites", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def sites(args: Nothing, call: Call) -> Reply:
    del args
    every, rooms = call.run(EverySite(call.actor)), call.run(EveryRoom(call.actor))
    if not every:
        keeps = "yes" if call.may(Permission.SET_UP) else "no"
        return Reply(call.say("sites-none", keeps=keeps))
    fields = tuple(
        Field(site.name, _shown(site, [r for r in rooms if r.site == site.id], call))
        for site in every
    )
    return Reply(title=call.say("sites-title"), fields=fields)


def _shown(site: Site, rooms: list[Room], call: Call) -> str:
    names = [room.name for room in rooms]
    parts = [call.say("site-reach", radius=site.radius_m)] if site.place else []
    return ", ".join([*parts, *names])


@command(name="removesite", args=WhichSite, allow=Permission.SET_UP, menu=False)
def remove_site(args: WhichSite, call: Call) -> Reply:
    site = call.run(RemoveSite(call.actor, args.site))
    return Reply(call.say("taken-away", name=site.name))


@command(name="removeroom", args=WhichRoom, allow=Permission.SET_UP, menu=False)
def remove_room(args: WhichRoom, call: Call) -> Reply:
    room = call.run(RemoveRoom(call.actor, args.room))
    return Reply(call.say("taken-away", name=room.name))
