"""Shapes of what was not understood lately: to learn from, without anybody's words."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, on, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.ports import Misses
from core.people.prefer import PreferencesChanged

LATELY = timedelta(days=7)
MOST = 20


@dataclass(frozen=True, slots=True)
class ShapesMissed(Request[list[tuple[str, int]]]):
    """Of the last week, the commonest first."""


@on(PreferencesChanged)
def forget_misses(fact: PreferencesChanged, misses: Misses) -> None:
    """Whoever wants nothing kept wants nothing kept of before either."""
    if fact.preferences.learn_from_misses is False:
        misses.forget(fact.actor)


@reads
def shapes_missed(
    request: ShapesMissed, misses: Misses, clock: Clock
) -> list[tuple[str, int]]:
    permitted(request.actor, Permission.SET_UP)
    return misses.shapes(request.actor.organisation, clock.now() - LATELY, MOST)
