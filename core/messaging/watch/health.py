"""How the desk is, for whoever runs it and asks in a chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.application import Request, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.watch.figures import LATELY
from core.messaging.watch.model import Figures
from core.messaging.watch.ports import Watch


@dataclass(frozen=True, slots=True)
class Health:
    """`alerts` are the names of those that stand, each since when; oldest first."""

    figures: Figures
    alerts: Mapping[str, datetime]


@dataclass(frozen=True, slots=True)
class SeeHealth(Request[Health]):
    """Of the whole installation; nobody's words are in it."""


@reads
def see_health(request: SeeHealth, watch: Watch, clock: Clock) -> Health:
    permitted(request.actor, Permission.OPERATE)
    now = clock.now()
    standing = sorted(watch.standing().items(), key=lambda each: each[1])
    return Health(watch.figures(now, now - LATELY), dict(standing))
