"""Places that are not where somebody is."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.kernel.place import Place
from tests.attacks.drawing import (
    SECOND,
    TEN,
    fix,
    inside,
    off,
    passed_on,
    selfie,
    told,
)
from tests.attacks.model import Label
from tests.attacks.trace import FENCE, ROOM, USUAL, Trace, kind

MINUTE = timedelta(minutes=1)


def showing(
    place: PlaceSeen, chance: Random, earlier: PlaceSeen | None = None
) -> Trace:
    """With an honest selfie: it is the place alone that lies."""
    evidence = Evidence(selfie(chance), place=place)
    return Trace(evidence, passed_on(chance), earlier=earlier)


def pinned(chance: Random) -> Trace:
    return showing(replace(inside(chance), source=PlaceSource.PINNED), chance)


def pinned_with_number(chance: Random) -> Trace:
    pin = replace(inside(chance), source=PlaceSource.PINNED)
    return Trace(Evidence(code=TEN, place=pin), passed_on(chance))


def forwarded(chance: Random) -> Trace:
    return showing(replace(inside(chance), source=PlaceSource.FORWARDED), chance)


def stale(chance: Random) -> Trace:
    """They left their phone's last word behind: up to a day old."""
    seen = inside(chance)
    age = USUAL.place_fresh_minutes * MINUTE + chance.uniform(1, 86_400) * SECOND
    return showing(replace(seen, at=seen.sent - age), chance)


def vague(chance: Random) -> Trace:
    """A phone that claims to know little, so that anywhere would be near enough."""
    at = off(ROOM, chance.uniform(0, 1_500), chance)
    rough = replace(at, accuracy_m=chance.choice([1_500, chance.uniform(101, 5_000)]))
    return showing(told(rough, chance), chance)


def far_off(chance: Random) -> Trace:
    metres = 10 ** chance.uniform(3, 6)
    at = off(ROOM, metres, chance)
    return showing(told(fix(at, chance.uniform(5, 50), chance), chance), chance)


def beyond_reach(chance: Random) -> Trace:
    """A few metres further than the fence, what it forgives and the doubt together."""
    accuracy = chance.uniform(0, USUAL.worst_accuracy_m)
    reach = FENCE.radius_m + USUAL.fence_grace_m + accuracy
    at = off(ROOM, reach + chance.uniform(2, 30), chance)
    return showing(told(replace(at, accuracy_m=accuracy), chance), chance)


def next_door(chance: Random) -> Trace:
    """Truly 100 to 300 m beyond the edge; the phone's own error may bring them in."""
    at = off(ROOM, FENCE.radius_m + chance.uniform(100, 300), chance)
    return showing(told(fix(at, chance.uniform(5, 30), chance), chance), chance)


def on_the_pavement(chance: Random) -> Trace:
    """Up to 25 m beyond the edge: what the fence forgives honest phones."""
    at = off(ROOM, FENCE.radius_m + chance.uniform(0, USUAL.fence_grace_m), chance)
    return showing(told(fix(at, chance.uniform(5, 30), chance), chance), chance)


def teleport(chance: Random) -> Trace:
    """Believed far away a while ago: faster than 250 km/h, and over 1 km."""
    here = inside(chance)
    before = chance.uniform(0, 3_600) * SECOND
    metres = 1_500 + before / SECOND * chance.uniform(75, 900)
    away = fix(off(ROOM, metres, chance), chance.uniform(5, 50), chance)
    at = here.at - before
    return showing(here, chance, earlier=PlaceSeen(away, PlaceSource.LIVE, at, at))


def mocked_alone(chance: Random) -> Trace:
    return Trace(Evidence(place=mocked(chance)), None)


def mocked(chance: Random) -> PlaceSeen:
    """An app that says what a phone in the middle of the room would say."""
    accuracy = chance.uniform(3, 20)
    return told(fix(off(ROOM, 5, chance), accuracy, chance), chance)


def mocked_with_selfie(chance: Random) -> Trace:
    return showing(mocked(chance), chance)


def mocked_with_number(chance: Random) -> Trace:
    return Trace(Evidence(code=TEN, place=mocked(chance)), passed_on(chance))


def nowhere(chance: Random) -> Trace:
    """They refuse their place, and the tutor's number was passed on to them."""
    home = Place(ROOM.lat + 0.1, ROOM.lon)
    return Trace(Evidence(code=TEN), passed_on(chance), place=home)


PLACES = (
    kind("pin dropped in the room, own selfie", Label.UNDETECTABLE, pinned),
    kind("pin, number passed on", Label.UNDETECTABLE, pinned_with_number),
    kind("mocked GPS alone", Label.UNDETECTABLE, mocked_alone),
    kind("number passed on, no place", Label.UNDETECTABLE, nowhere),
    kind("forwarded place", Label.DETECTABLE, forwarded),
    kind("stale fix", Label.DETECTABLE, stale),
    kind("accuracy of 1,500 m", Label.DETECTABLE, vague),
    kind("far outside", Label.DETECTABLE, far_off),
    kind("just outside the fence", Label.DETECTABLE, beyond_reach),
    kind("next building", Label.STATISTICAL, next_door),
    kind("teleport", Label.DETECTABLE, teleport),
    kind("on the pavement", Label.STATED, on_the_pavement),
    kind("mocked GPS and own selfie", Label.STATED, mocked_with_selfie),
    kind("mocked GPS, number passed on", Label.STATED, mocked_with_number),
)
