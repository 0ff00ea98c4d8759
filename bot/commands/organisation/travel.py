"""/travel: how long it takes from one site to another."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.kinds.kind import Duration
from bot.kinds.places import ASite
from core.kernel.ids import SiteId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.organisation.add_site import EverySite
from core.organisation.travel import SetTravel


@dataclass(frozen=True, slots=True)
class TravelArgs:
    start: Annotated[SiteId, ASite()]
    end: Annotated[SiteId, ASite()]
    takes: Annotated[timedelta, Duration()]


@dataclass(frozen=True, slots=True)
class Way:
    start: Annotated[SiteId, ASite()]
    end: Annotated[SiteId, ASite()]


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
