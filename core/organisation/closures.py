"""When nobody meets in a room, or anywhere at a site, for a while."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from core.application import Fact, Facts, Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.ids import RoomId, SiteId
from core.kernel.permissions import Permission, permitted
from core.kernel.reason import refuse_out_of_reason
from core.kernel.span import Span
from core.organisation.errors import ClosedBackwards, NoSuchClosure
from core.organisation.model import Closure, ClosureId
from core.organisation.ports import Closures, Sites
from core.organisation.rooms import room_of, site_said

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class CloseRoom(Request[Closure]):
    """A room, or a whole site."""

    span: Span
    why: str = ""
    room: RoomId | None = None
    site: SiteId | None = None


@dataclass(frozen=True, slots=True)
class ReopenRoom(Request[Closure]):
    closure: ClosureId


@dataclass(frozen=True, slots=True)
class EveryClosure(Request[list[Closure]]):
    """Those that are not over, earliest first."""


@dataclass(frozen=True, slots=True)
class RoomClosed(Fact):
    closure: Closure


@dataclass(frozen=True, slots=True)
class RoomReopened(Fact):
    closure: Closure


@changes
def close_room(
    request: CloseRoom, sites: Sites, closures: Closures, clock: Clock, facts: Facts
) -> Closure:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.KEEP_ROOMS)
    if request.span.length <= timedelta() or request.span.end <= now:
        raise ClosedBackwards(request.span.start, request.span.end)
    if request.span.length > LONGEST:
        raise ClosedBackwards(request.span.start, request.span.end)
    refuse_out_of_reason(request.span.start, now)
    room = room_of(actor, request.room, sites) if request.room else None
    site = site_said(actor, request.site, sites) if room is None else None
    closure = Closure(
        ClosureId(uuid4()),
        request.span,
        request.why,
        room.id if room else None,
        site.id if site else None,
        actor.person,
        now,
    )
    closures.add(actor.organisation, closure)
    facts.tell(RoomClosed(actor, closure))
    return closure


@changes
def reopen_room(
    request: ReopenRoom, closures: Closures, clock: Clock, facts: Facts
) -> Closure:
    actor = request.actor
    permitted(actor, Permission.KEEP_ROOMS)
    found = closures.find(actor.organisation, request.closure)
    if found is None:
        raise NoSuchClosure
    closures.remove(actor.organisation, found.id, clock.now())
    facts.tell(RoomReopened(actor, found))
    return found


@reads
def every_closure(
    request: EveryClosure, closures: Closures, clock: Clock
) -> list[Closure]:
    permitted(request.actor, Permission.KEEP_ROOMS)
    now = clock.now()
    return closures.within(request.actor.organisation, Span(now, now + 3 * LONGEST))
