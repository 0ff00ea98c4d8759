"""/fence and /fencearea: where a site or a room is. /testfence tries it out."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.attendance.brought import brought_by
from bot.fields import if_said
from bot.incoming import Kind
from bot.kinds.corners import NoCorners, area_said, corners_written
from bot.kinds.kind import Number
from bot.kinds.places import AFence, Coordinates, Corners
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.judging.fences import Reach, TryFences
from core.kernel.area import Area
from core.kernel.permissions import Permission
from core.kernel.place import Place
from core.messaging.conversation import Draft, Reply, Want
from core.organisation.errors import FileNotAnArea
from core.organisation.set_fence import Bounds, ChangeFence, FenceSet, SetFence


@dataclass(frozen=True, slots=True)
class Args:
    where: Annotated[UUID, AFence()]
    place: Annotated[Place | None, Coordinates()] = if_said()
    radius: Annotated[int | None, Number()] = if_said()
    area: Annotated[Area | None, Corners()] = if_said()


@dataclass(frozen=True, slots=True)
class AreaArgs:
    where: Annotated[UUID, AFence()]
    area: Annotated[Area, Corners()]


@dataclass(frozen=True, slots=True)
class TestArgs:
    place: Annotated[Place | None, Coordinates()] = if_said()


@command(
    name="fence",
    args=Args,
    allow=Permission.SET_UP,
    asks_for=(Kind.PLACE, Kind.MEDIA),
)
def fence(args: Args, call: Call) -> Reply:
    """What came with the message counts as if it had been said."""
    sent = call.incoming.place
    place = args.place or (Place(sent.place.lat, sent.place.lon) if sent else None)
    bounds = Bounds(place, args.radius, args.area or _of_file(call))
    if bounds == Bounds():
        where = f"id:{args.where}"
        corners = call.choice("fence-corners", "fencearea", where=where)
        asking = Draft("fence", {"where": where})
        text, wants = call.say("fence-how"), (Want.PLACE,)
        return Reply(text, (corners,), wants=wants, asking=asking)
    done = call.run(ChangeFence(call.actor, args.where, bounds))
    return _done(done, args.where, call)


@command(name="fencearea", args=AreaArgs, allow=Permission.SET_UP, menu=False)
def fence_area(args: AreaArgs, call: Call) -> Reply:
    request = ChangeFence(call.actor, args.where, Bounds(area=args.area))
    return _done(call.run(request), args.where, call)


@command(name="putfence", args=Args, allow=Permission.SET_UP, menu=False)
def put_fence(args: Args, call: Call) -> Reply:
    """All of it at once, as it was before."""
    bounds = Bounds(args.place, args.radius, args.area)
    done = call.run(SetFence(call.actor, args.where, bounds))
    return _done(done, args.where, call)


@command(
    name="testfence",
    args=TestArgs,
    intent="test_fence",
    allow=Permission.SET_UP,
    only_reads=True,
    asks_for=(Kind.PLACE,),
)
def test_fence(args: TestArgs, call: Call) -> Reply:
    """Nothing is kept of it."""
    seen = brought_by(call).place
    if args.place is not None:
        seen = PlaceSeen(args.place, PlaceSource.PINNED, call.now, call.now)
    if seen is None:
        asking = Draft("testfence")
        text = call.say("fence-test")
        return Reply(text, wants=(Want.PLACE,), asking=asking, private=True)
    found = call.run(TryFences(call.actor, seen))
    if not found:
        return Reply(call.say("fence-test-none"))
    text = "\n".join(_reach(each, call) for each in found)
    return Reply(text, private=True)


def _reach(reach: Reach, call: Call) -> str:
    side = "inside" if reach.edge_m <= 0 else "near" if reach.inside else "outside"
    return call.say(f"fence-{side}", name=reach.name, metres=abs(reach.edge_m))


def _of_file(call: Call) -> Area | None:
    if not call.gathered.texts:
        return None
    try:
        return area_said(call.gathered.texts[0])
    except NoCorners:
        raise FileNotAnArea from None


def _done(done: FenceSet, where: UUID, call: Call) -> Reply:
    after, before = done.after, done.before
    shape = "area" if after.area else "circle" if after.place else "none"
    text = call.say(
        f"fence-set-{shape}",
        name=done.name,
        radius=after.radius_m or 0,
        corners=len(after.area.corners) if after.area else 0,
    )
    given = {
        "place": f"{before.place.lat}, {before.place.lon}" if before.place else "",
        "radius": str(before.radius_m or ""),
        "area": corners_written(before.area) if before.area else "",
    }
    was = {name: said for name, said in given.items() if said}
    undo = call.undo("putfence", where=f"id:{where}", **was)
    return Reply(text, (undo, call.choice("fence-try", "testfence")))
