"""Two simpler registers, built anew from how such products describe themselves."""

from core.attendance.evidence.codes import CHANGES_EVERY, STEPS_ACCEPTED
from core.attendance.evidence.whereabouts import Fence
from core.kernel.place import Place


def takes_number(shown_for: float | None) -> bool:
    """A rotating number and nothing else: good for 90 s, whoever types it where."""
    return shown_for is not None and shown_for < CHANGES_EVERY * STEPS_ACCEPTED


def takes_place(place: Place | None, fence: Fence) -> bool:
    """A circle and nothing else: however the place came, and however sure it is."""
    return place is not None and fence.distance_m(place) <= fence.radius_m
