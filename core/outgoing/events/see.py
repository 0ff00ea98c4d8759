"""The log of events, read from where somebody stopped."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.clock import Clock
from core.kernel.in_order import earliest
from core.kernel.permissions import Permission, permitted
from core.outgoing.events.model import KEPT, Event, EventId, Events

SETTLED = timedelta(seconds=10)
"""What happened more lately might yet be followed by something that sorts before it."""


@dataclass(frozen=True, slots=True)
class SeeEvents(Request[list[Event]]):
    """The oldest first, of those after `last` or of all that are kept."""

    last: EventId | None = None
    limit: int = 50


@reads
def see_events(request: SeeEvents, events: Events, clock: Clock) -> list[Event]:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.KEEP_HOOKS)
    last = request.last or earliest(now - KEPT)
    return events.after(actor.organisation, last, now - SETTLED, request.limit)
