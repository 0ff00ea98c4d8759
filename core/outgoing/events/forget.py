"""Events are kept for a while."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.outgoing.events.model import KEPT, Events


@dataclass(frozen=True, slots=True)
class ForgetOldEvents(Request[int]):
    """Those of more than three months ago; answers how many went."""


@keeps
def forget_old_events(request: ForgetOldEvents, events: Events, clock: Clock) -> int:
    permitted(request.actor, Permission.OPERATE)
    return events.purge(clock.now() - KEPT)
