"""/closeroom and /reopenroom: when nobody meets in a room, or anywhere at a site."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, known_here
from bot.fields import if_said
from bot.kinds.by_name import Lasting, Word
from bot.kinds.kind import Identifier
from bot.kinds.places import AFence
from bot.kinds.stretch import Stretch
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.organisation.add_site import EveryRoom, EverySite
from core.organisation.closures import CloseRoom, EveryClosure, ReopenRoom
from core.organisation.model import Closure, ClosureId
from core.sessions.telling.closed import SessionsThen

MOST = 8


@dataclass(frozen=True, slots=True)
class Args:
    where: Annotated[UUID, AFence()]
    when: Annotated[Span, Stretch()]
    reason: Annotated[str | None, Word(200)] = if_said()
    lasting: Annotated[timedelta | None, Lasting()] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    closure: Annotated[ClosureId | None, Identifier()] = if_said()


@command(
    name="closeroom",
    args=Args,
    intent="close_room",
    allow=Permission.KEEP_ROOMS,
    slots={"where": "location"},
)
def close_room(args: Args, call: Call) -> Reply:
    """What is booked there stays: whoever closes it hears of it, and moves it."""
    rooms = {each.id for each in call.run(EveryRoom(call.actor))}
    room = RoomId(args.where) if args.where in rooms else None
    site = None if room else SiteId(args.where)
    span = args.when
    if args.lasting is not None:
        span = Span(span.start, span.start + args.lasting)
    request = CloseRoom(call.actor, span, args.reason or "", room, site)
    closure = call.run(request)
    lines = [call.say("room-closed", **_facts(closure, call))]
    found = call.run(SessionsThen(call.actor, closure.id))
    undo = call.undo("reopenroom", closure=f"id:{closure.id}")
    if not found:
        return Reply(lines[0], (undo,))
    lines.append(call.say("room-closed-sessions", count=len(found)))
    known = known_here(call)
    moves: list[Choice] = []
    for each in found[:MOST]:
        facts = facts_of(each, call, known)
        lines.append("- " + call.say("room-closed-one", **facts))
        draft = Draft("move", {"session": f"id:{each.id}"})
        moves.append(Choice(call.say("room-closed-move", **facts), draft))
    if len(found) > MOST:
        lines.append(call.say("conflicts-more", count=len(found) - MOST))
    return Reply("\n".join(lines), (undo, *moves))


@command(name="reopenroom", args=Which, allow=Permission.KEEP_ROOMS)
def reopen_room(args: Which, call: Call) -> Reply:
    if args.closure is not None:
        closure = call.run(ReopenRoom(call.actor, args.closure))
        return Reply(call.say("room-reopened", **_facts(closure, call)))
    closures = call.run(EveryClosure(call.actor))
    if not closures:
        return Reply(call.say("closures-none"))
    choices = tuple(
        Choice(
            call.say("closure-one", **_facts(each, call)),
            Draft("reopenroom", {"closure": f"id:{each.id}"}),
        )
        for each in closures[:MOST]
    )
    return Reply(call.say("closures-which"), choices)


def _facts(closure: Closure, call: Call) -> dict[str, object]:
    names: dict[UUID, str] = {e.id: e.name for e in call.run(EverySite(call.actor))}
    names |= {each.id: each.name for each in call.run(EveryRoom(call.actor))}
    where = closure.room or closure.site
    return {
        "name": names.get(where, "") if where else "",
        "since": call.when(closure.span.start),
        "until": call.when(closure.span.end),
    }
