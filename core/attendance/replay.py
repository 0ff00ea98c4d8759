"""Has this photo been sent before, in these bytes or in others?"""

from enum import StrEnum

from core.attendance.evidence import PhotoTrace
from core.attendance.faces import is_same_shot


class Replay(StrEnum):
    """In what way a photo was sent before; only the first is beyond doubt."""

    SAME_FILE = "same_file"
    SAME_PICTURE = "same_picture"
    SAME_SHOT = "same_shot"


SAME_PICTURE_BITS = 4
"""A picture saved again, smaller or lighter, changes at most this many of 64 bits."""


def replay_of(photo: PhotoTrace, earlier: PhotoTrace) -> Replay | None:
    """How `photo` repeats `earlier`, if it does.

    A picture cropped, mirrored or photographed from a screen no longer looks the
    same as a whole, but the face on it stays nearer than two shots of anybody are.
    """
    if photo.sha256 == earlier.sha256:
        return Replay.SAME_FILE
    if (photo.looks ^ earlier.looks).bit_count() <= SAME_PICTURE_BITS:
        return Replay.SAME_PICTURE
    if photo.template is None or earlier.template is None:
        return None
    same = is_same_shot(photo.template, earlier.template)
    return Replay.SAME_SHOT if same else None
