"""Shapes of what was not understood lately: to learn from, without anybody's words."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.ports import Misses

LATELY = timedelta(days=7)
MOST = 20


@dataclass(frozen=True, slots=True)
class ShapesMissed(Request[list[tuple[str, int]]]):
    """Of the last week, the commonest first."""


@reads
def shapes_missed(
    request: ShapesMissed, misses: Misses, clock: Clock
) -> list[tuple[str, int]]:
    permitted(request.actor, Permission.SET_UP)
    return misses.shapes(request.actor.organisation, clock.now() - LATELY, MOST)
