"""What evidence comes to in figures: all that a verdict is judged by.

No place, no face and no picture is in them, so they may outlive all three: a verdict
is explained and judged anew from them when what they were drawn from is long gone.
"""

from dataclasses import dataclass
from datetime import timedelta

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.whereabouts import Fence, PlaceSeen, PlaceSource
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.replay import Replay
from core.attendance.photos.selfie import Selfie

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class PhotoSignals:
    """One selfie; `minutes_old` and `metres_off` are its camera's own word, if any.

    Below 0 it says that it was taken after it was sent.
    """

    score: float
    engine: str
    replay: Replay | None = None
    forwarded: bool = False
    as_file: bool = False
    minutes_old: int | None = None
    metres_off: int | None = None
    turned: bool = False
    resembles: bool = False

    @property
    def likeness(self) -> int:
        return FaceMatch(self.score, self.engine).likeness


@dataclass(frozen=True, slots=True)
class Jump:
    """How far from where they were last, beyond all doubt about both places."""

    metres: int
    seconds: int

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)


@dataclass(frozen=True, slots=True)
class Left:
    """Outside the fence while the session is held, by a live place: all told."""

    minutes: int


@dataclass(frozen=True, slots=True)
class PlaceSignals:
    """`distance_m` is from the middle of the fence, `edge_m` beyond its edge.

    Inside, `edge_m` is below 0.
    """

    source: PlaceSource
    distance_m: int
    edge_m: int
    accuracy_m: int
    seconds_old: int
    jump: Jump | None = None


@dataclass(frozen=True, slots=True)
class Signals:
    """Without `place`, `needs_place` says whether there was a fence to be inside of.

    `virtual` rooms are nowhere; `code` says that the tutor's number came and was
    right; `afterwards` that all of it came when it could no longer be looked into;
    `placeless` that they said to have no place to give.
    """

    photo: PhotoSignals | None = None
    turned: PhotoSignals | None = None
    code: bool = False
    place: PlaceSignals | None = None
    virtual: bool = False
    afterwards: bool = False
    left: Left | None = None
    moved: Jump | None = None
    """Between two steps of a live place, after they had checked in."""
    shared_account: bool = False
    """Another student checked in to that session through the same chat account."""
    shared_phone: bool = False
    minor: bool = False
    """Engines learnt from grown-ups, and tell children apart less well."""
    minutes_underway: int = 0
    """From when its platform says that it was sent until it reached the desk."""
    placeless: bool = False
    minutes_late: int = 0
    """From when it says it was sent until it was here."""
    unanswered: int = 0
    """How often they did not say in time, when asked, that they were still there."""

    @property
    def photos(self) -> tuple[PhotoSignals, ...]:
        return tuple(each for each in (self.photo, self.turned) if each)

    @property
    def shows_somebody(self) -> bool:
        return self.photo is not None or self.code


def signals_of(evidence: Evidence, fence: Fence) -> Signals:
    return Signals(
        _of_photo(evidence.selfie, fence),
        _of_photo(evidence.turned, fence),
        evidence.code is not None,
        place_signals(evidence.place, fence, evidence.earlier),
        fence.virtual,
        evidence.afterwards,
        minutes_late=evidence.minutes_late,
        placeless=evidence.placeless and evidence.place is None and fence.wants_place,
    )


def place_signals(
    seen: PlaceSeen | None, fence: Fence, earlier: PlaceSeen | None = None
) -> PlaceSignals | None:
    """None where there is no place, or no fence to hold it against."""
    if seen is None or not fence.wants_place:
        return None
    return PlaceSignals(
        seen.source,
        round(fence.distance_m(seen.place)),
        round(fence.edge_m(seen.place)),
        round(seen.place.accuracy_m),
        round(seen.age / SECOND),
        jump_between(seen, earlier) if earlier else None,
    )


def jump_between(seen: PlaceSeen, earlier: PlaceSeen) -> Jump:
    doubt = seen.place.accuracy_m + earlier.place.accuracy_m
    metres = seen.place.metres_to(earlier.place) - doubt
    return Jump(max(round(metres), 0), round(abs(seen.at - earlier.at) / SECOND))


def _of_photo(selfie: Selfie | None, fence: Fence) -> PhotoSignals | None:
    if selfie is None:
        return None
    old = None if selfie.taken is None else int((selfie.sent - selfie.taken) / MINUTE)
    return PhotoSignals(
        selfie.match.score,
        selfie.match.engine,
        selfie.replay,
        selfie.forwarded,
        selfie.as_file,
        old,
        _metres_off(selfie, fence),
        selfie.turned,
        selfie.resembles,
    )


def _metres_off(selfie: Selfie, fence: Fence) -> int | None:
    if selfie.where is None or not fence.wants_place:
        return None
    return round(fence.distance_m(selfie.where))
