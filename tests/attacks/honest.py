"""People who are there."""

from collections.abc import Callable
from random import Random

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.kernel.place import Place
from tests.attacks.codes import with_number
from tests.attacks.drawing import (
    SECOND,
    fix,
    in_room,
    indoors,
    off,
    read_off,
    selfie,
    told,
)
from tests.attacks.model import Label
from tests.attacks.trace import FENCE, ROOM, Trace, kind


def somewhere(
    at: Callable[[Random], Place], accuracy: Callable[[Random], float]
) -> Callable[[Random], Trace]:
    """With a selfie; they came from somewhere, as one comes from home."""

    def make(chance: Random) -> Trace:
        place = told(fix(at(chance), accuracy(chance), chance), chance)
        before = chance.uniform(60, 86_400)
        away = off(ROOM, before * chance.uniform(0, 15), chance)
        then = place.at - before * SECOND
        seen = PlaceSeen(fix(away, 20, chance), PlaceSource.LIVE, then, then)
        evidence = Evidence(selfie(chance), place=place)
        return Trace(evidence, read_off(chance), earlier=seen)

    return make


def at_the_edge(chance: Random) -> Place:
    return off(ROOM, FENCE.radius_m * chance.uniform(0.9, 1), chance)


def outdoors(chance: Random) -> float:
    return chance.uniform(5, 50)


HONEST = (
    kind("GPS noise of 5 to 50 m", Label.HONEST, somewhere(in_room, outdoors)),
    kind("at the fence's edge", Label.HONEST, somewhere(at_the_edge, outdoors)),
    kind("indoors", Label.HONEST, somewhere(in_room, indoors)),
    kind("indoors, by the number", Label.HONEST, with_number(read_off)),
)
