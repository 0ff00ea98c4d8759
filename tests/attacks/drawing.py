"""What honest phones and faces are like, drawn by chance.

How near faces come is as measured by `tests.bench.face_accuracy` on portraits taken
years apart; how far a fix is off, as phones mean their accuracy: two of three times
within it.
"""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import cos, log, pi, radians, sin
from random import Random

from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.selfie import Selfie
from core.kernel.place import Place
from tests.attacks.trace import FENCE, ROOM

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DEGREE_M = 111_195
SIGMAS = 1.51
"""Sigmas of a two-dimensional normal within which 68 of 100 fixes lie."""

RIGHT = ((0, 0.484), (0.05, 0.488), (0.5, 0.643), (0.95, 0.888), (1, 0.925))
WRONG = (
    (0, -0.230),
    (0.001, -0.161),
    (0.01, -0.091),
    (0.5, 0.113),
    (0.99, 0.327),
    (0.999, 0.377),
    (1, 0.464),
)
"""SFace: which share of right and of wrong pairs scored less."""


def drawn_from(quantiles: tuple[tuple[float, float], ...], chance: Random) -> float:
    share = chance.random()
    for (low, least), (high, most) in pairwise(quantiles):
        if share <= high:
            return least + (most - least) * (share - low) / (high - low)
    return quantiles[-1][1]


def their_face(chance: Random) -> FaceMatch:
    return FaceMatch(drawn_from(RIGHT, chance), "sface")


def a_strangers(chance: Random) -> FaceMatch:
    return FaceMatch(drawn_from(WRONG, chance), "sface")


def soon(chance: Random, within: float = 60) -> datetime:
    """Some time after ten o'clock."""
    return TEN + chance.uniform(0, within) * SECOND


def selfie(chance: Random) -> Selfie:
    """A fresh one, as a chat passes it on: without its camera's word."""
    return Selfie(soon(chance), their_face(chance))


def off(place: Place, metres: float, chance: Random) -> Place:
    """So far from there, whichever way."""
    way = chance.uniform(0, 2 * pi)
    north, east = metres * cos(way), metres * sin(way)
    narrow = DEGREE_M * cos(radians(place.lat))
    return Place(place.lat + north / DEGREE_M, place.lon + east / narrow)


def fix(at: Place, accuracy: float, chance: Random) -> Place:
    """Where a phone at that place says that it is, and how sure it says it is.

    It means its accuracy well, and is up to a third wrong about that as well.
    """
    sigma = accuracy / SIGMAS
    away = abs(complex(chance.gauss(0, sigma), chance.gauss(0, sigma)))
    seen = off(at, away, chance)
    return Place(seen.lat, seen.lon, accuracy * chance.uniform(0.7, 1.3))


def told(place: Place, chance: Random) -> PlaceSeen:
    """By a live location, a few seconds old."""
    sent = soon(chance)
    at = sent - chance.uniform(0, 60) * SECOND
    return PlaceSeen(place, PlaceSource.LIVE, at, sent)


def in_room(chance: Random) -> Place:
    return off(ROOM, chance.uniform(0, FENCE.radius_m * 0.7), chance)


def inside(chance: Random) -> PlaceSeen:
    return told(fix(in_room(chance), chance.uniform(5, 30), chance), chance)


def indoors(chance: Random) -> float:
    """An accuracy behind walls: 25 m in the middle, twice that for one in twelve."""
    return chance.lognormvariate(log(25), 0.5)


def passed_on(chance: Random) -> float:
    """Seconds from when a number appeared until a friend's message was typed in."""
    return chance.uniform(0, 30) + chance.uniform(5, 60)


def read_off(chance: Random) -> float:
    """Likewise by who is in the room and types what the wall shows."""
    return chance.uniform(0, 30) + chance.uniform(3, 25)
