"""What is to be said of the signals of a photo and of a place.

How much each finding weighs is the policy's to say.
"""

from collections.abc import Iterator

from core.attendance.evidence.findings import Finding, Reason
from core.attendance.evidence.signals import Jump, PhotoSignals, PlaceSignals, Signals
from core.attendance.evidence.whereabouts import PlaceSource
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.photos.faces import Band
from core.attendance.photos.replay import Replay

FRESH_MINUTES = 10
"""A camera's clock further back than this says that the photo was kept."""

ELSEWHERE_M = 1_000
"""A camera's place further from the room than this says that it was taken elsewhere.

It may be the last place that the camera knew, so it is believed no better than this.
"""

FASTEST_M_S = 70
"""Metres a second, a fast train: whoever moved faster since last time did not."""

SLOW_MINUTES = 5
"""A message that was under way for longer waited somewhere."""

NOT_A_JUMP_M = 500
"""Two fixes of one phone may differ by this much without anybody moving."""

FACES = {
    Band.MATCH: Reason.FACE_RIGHT,
    Band.REVIEW: Reason.FACE_UNSURE,
    Band.NO_MATCH: Reason.FACE_OTHER,
}


def about_photo(photo: PhotoSignals, policy: EvidencePolicy) -> Iterator[Finding]:
    """Is it them, now?"""
    reason = FACES[policy.band(photo.engine, photo.score)]
    yield Finding(reason, figures={"score": photo.likeness})
    if photo.replay is Replay.SAME_FILE:
        yield Finding(Reason.PHOTO_REPEATED)
    elif photo.replay is not None:
        yield Finding(Reason.PHOTO_LIKE_EARLIER)
    if photo.resembles:
        yield Finding(Reason.FACE_RESEMBLES)
    if photo.forwarded:
        yield Finding(Reason.PHOTO_FORWARDED)
    yield from _how_old(photo)
    if photo.metres_off is not None and photo.metres_off > ELSEWHERE_M:
        yield Finding(Reason.PHOTO_ELSEWHERE, figures={"metres": photo.metres_off})


def _how_old(photo: PhotoSignals) -> Iterator[Finding]:
    """A file may come from anywhere; one whose camera says *just now* is no worse."""
    if photo.minutes_old is None:
        if photo.as_file:
            yield Finding(Reason.PHOTO_FROM_FILE)
    elif photo.minutes_old <= -FRESH_MINUTES:
        yield Finding(Reason.PHOTO_AHEAD, figures={"minutes": -photo.minutes_old})
    elif photo.minutes_old >= FRESH_MINUTES:
        yield Finding(Reason.PHOTO_OLD, figures={"minutes": photo.minutes_old})


def about_place(signals: Signals, policy: EvidencePolicy) -> Iterator[Finding]:
    """Was it there? A virtual room is nowhere, and some rooms nobody has placed."""
    if signals.virtual:
        yield Finding(Reason.PLACE_NOT_NEEDED)
    elif signals.placeless:
        yield Finding(Reason.PLACE_WITHHELD)
    elif signals.place is None:
        yield Finding(Reason.PLACE_UNCHECKED)
    else:
        yield from about_fix(signals.place, policy)


def about_fix(place: PlaceSignals, policy: EvidencePolicy) -> Iterator[Finding]:
    """A fence is widened by the accuracy that the device itself reports.

    GPS indoors is coarse; but it may be no worse than the organisation allows.
    """
    yield from _how_it_came(place, policy)
    accuracy, worst = place.accuracy_m, policy.worst_accuracy_m
    if accuracy > worst:
        yield Finding(
            Reason.PLACE_VAGUE, figures={"accuracy": accuracy, "worst": worst}
        )
    grace = _grace(place, policy)
    figures = {
        "distance": place.distance_m,
        "reach": place.distance_m - place.edge_m + grace,
        "accuracy": accuracy,
    }
    outside = is_outside(place, policy)
    reason = Reason.PLACE_OUTSIDE if outside else Reason.PLACE_INSIDE
    yield Finding(reason, figures=figures)
    yield from _how_fast(place.jump)


def about_stay(signals: Signals) -> Iterator[Finding]:
    """What a live place, and being asked, told after the check-in.

    No answer is no doubt with a weight: a phone is put away in a good lesson.
    """
    if signals.unanswered:
        figures = {"times": signals.unanswered}
        yield Finding(Reason.PING_UNANSWERED, figures=figures)
    if signals.left is not None:
        yield Finding(Reason.LEFT_FENCE, figures={"minutes": signals.left.minutes})
    yield from _how_fast(signals.moved)


def about_way(signals: Signals) -> Iterator[Finding]:
    """By which way it came, and for how long it was under way."""
    if signals.minutes_underway >= SLOW_MINUTES:
        yield Finding(Reason.CAME_SLOWLY, figures={"minutes": signals.minutes_underway})
    if signals.shared_account:
        yield Finding(Reason.ACCOUNT_SHARED)
    if signals.shared_phone:
        yield Finding(Reason.PHONE_SHARED)


def is_outside(place: PlaceSignals, policy: EvidencePolicy) -> bool:
    return place.edge_m > _grace(place, policy)


def _grace(place: PlaceSignals, policy: EvidencePolicy) -> int:
    return policy.fence_grace_m + min(place.accuracy_m, policy.worst_accuracy_m)


def _how_fast(jump: Jump | None) -> Iterator[Finding]:
    if jump is not None and is_too_fast(jump):
        figures = {"metres": jump.metres, "minutes": jump.minutes}
        yield Finding(Reason.PLACE_JUMPED, figures=figures)


def _how_it_came(place: PlaceSignals, policy: EvidencePolicy) -> Iterator[Finding]:
    if place.source is PlaceSource.FORWARDED:
        yield Finding(Reason.PLACE_FORWARDED)
    if place.source is PlaceSource.PINNED:
        yield Finding(Reason.PLACE_PINNED)
    if place.seconds_old > policy.place_fresh_minutes * 60:
        minutes = place.seconds_old // 60
        yield Finding(Reason.PLACE_STALE, figures={"minutes": minutes})


def is_too_fast(jump: Jump) -> bool:
    """Farther from where they last were than anybody travels in that time."""
    if jump.metres <= NOT_A_JUMP_M:
        return False
    return jump.metres / max(jump.seconds, 1) > FASTEST_M_S
