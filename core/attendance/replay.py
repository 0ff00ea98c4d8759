"""Has this photo been sent before, in these bytes or in others?

Measured by `python -m tests.bench.face_replay`, on drawn selfies and on portraits, each
against 19 copies of it; the README has the figures.
"""

from enum import StrEnum

from core.attendance.faces import is_same_shot
from core.attendance.photo import PhotoTrace


class Replay(StrEnum):
    """In what way a photo was sent before; only the first is beyond doubt."""

    SAME_FILE = "same_file"
    SAME_PICTURE = "same_picture"
    SAME_SHOT = "same_shot"


SAME_PICTURE_BITS = 8
"""A picture saved again, smaller or lighter, changes at most this many of 63 bits;
two selfies of one person differed in 10 and more."""

MIRRORED_BITS = 4
"""Mirrored and saved again changes at most 2; two selfies came as near as 7."""

MIRRORED = 0x5555_5555_5555_5555
"""The waves that a mirror turns round: every second column of the hash."""


def replay_of(photo: PhotoTrace, earlier: PhotoTrace) -> Replay | None:
    """How `photo` repeats `earlier`, if it does.

    A picture cropped, framed by a screen or photographed from one no longer looks
    the same as a whole, but the face on it and what is around it do.
    """
    if photo.sha256 == earlier.sha256:
        return Replay.SAME_FILE
    differs = photo.looks ^ earlier.looks
    mirrored = (differs ^ MIRRORED).bit_count() <= MIRRORED_BITS
    if mirrored or differs.bit_count() <= SAME_PICTURE_BITS:
        return Replay.SAME_PICTURE
    if photo.template is None or earlier.template is None:
        return None
    around = photo.near ^ earlier.near
    bits = min(around.bit_count(), (around ^ MIRRORED).bit_count())
    same = is_same_shot(photo.template, earlier.template, bits)
    return Replay.SAME_SHOT if same else None
