"""Has this photo been sent before, in these bytes or in others?"""

from enum import StrEnum
from math import sqrt

from core.attendance.evidence import PhotoTrace


class Replay(StrEnum):
    """In what way a photo was sent before; only the first is beyond doubt."""

    SAME_FILE = "same_file"
    SAME_PICTURE = "same_picture"
    SAME_SHOT = "same_shot"


SAME_PICTURE_BITS = 4
"""A picture saved again, smaller or lighter, changes at most this many of 64 bits."""

SAME_SHOT_LIKENESS = 0.935
"""Two shots of a person seldom agree so well; one shot, cropped or resaved, does."""


def replay_of(photo: PhotoTrace, earlier: PhotoTrace) -> Replay | None:
    """How `photo` repeats `earlier`, if it does."""
    if photo.sha256 == earlier.sha256:
        return Replay.SAME_FILE
    if (photo.looks ^ earlier.looks).bit_count() <= SAME_PICTURE_BITS:
        return Replay.SAME_PICTURE
    if photo.crop is None or earlier.crop is None:
        return None
    alike = likeness(photo.crop, earlier.crop) >= SAME_SHOT_LIKENESS
    return Replay.SAME_SHOT if alike else None


def likeness(one: bytes, other: bytes) -> float:
    """Correlation of two crops: 1 the same up to light and contrast, 0 unrelated."""
    if len(one) != len(other) or not one:
        return 0.0
    mean, mean_other = sum(one) / len(one), sum(other) / len(other)
    left = [value - mean for value in one]
    right = [value - mean_other for value in other]
    scale = sqrt(sum(v * v for v in left) * sum(v * v for v in right))
    if not scale:
        return 0.0
    return sum(a * b for a, b in zip(left, right, strict=True)) / scale
