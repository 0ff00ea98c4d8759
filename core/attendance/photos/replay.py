"""Has this photo been sent before, in these bytes or in others?

Measured by `python -m tests.bench.face_replay`, on drawn selfies and on portraits, each
against 19 copies of it; the README has the figures.
"""

from array import array
from enum import StrEnum

from core.attendance.photos.faces import FaceMatch, compare, is_same_shot, shares_a_shot
from core.attendance.photos.marks import Marks, shared_by
from core.attendance.photos.photo import PhotoTrace
from core.attendance.photos.relief import likeness, told_by
from core.attendance.photos.settling import settled
from core.attendance.photos.shade import Shade, turned_round


class Replay(StrEnum):
    """In what way a photo was sent before; only the first is beyond doubt."""

    SAME_FILE = "same_file"
    SAME_PICTURE = "same_picture"
    SAME_SHOT = "same_shot"


SAME_PICTURE_BITS = 8
"""A picture saved again, smaller or lighter, changes at most this many of 63 bits. Of
selfies from one seat every eighth is as near, so their marks have to bear it out."""

HARDLY = 2
"""So little is proof enough; selfies from one seat came as near as 3."""

SAME_ROOM_BITS = 4
"""Among several people, whose selfies show one room."""

NEARLY, QUITE_ALIKE, VERY_ALIKE = 0.92, 0.98, 0.9925
"""In light and dark, as marks lay it and where it fits best. Two portraits of somebody
came no nearer than .66; of drawn selfies from one seat one in thirty is very alike."""

MANY_MARKS, MOSTLY = 55, 0.66
"""In common, and their share: then being quite alike will do."""

FEW_MARKS = 16
"""A picture so bare that its marks bear nothing out."""

MIRRORED_BITS = 4
"""Mirrored and saved again changes at most 2; two selfies came as near as 7."""

MIRRORED = 0x5555_5555_5555_5555
"""The waves that a mirror turns round: every second column of the hash."""

FLIPPED = 0x00FF_00FF_00FF_00FF
"""Those that turn round when top and bottom change places: every second row."""

TURNED = (MIRRORED, FLIPPED, MIRRORED ^ FLIPPED)  # the last is on its head


def replay_of(
    photo: PhotoTrace, earlier: PhotoTrace, most: int = SAME_PICTURE_BITS
) -> Replay | None:
    """How `photo` repeats `earlier`, if it does.

    A picture cropped, framed by a screen or photographed from one no longer looks
    the same as a whole, but the face on it and what is around it do.
    """
    if photo.sha256 == earlier.sha256:
        return Replay.SAME_FILE
    differs = (photo.looks ^ earlier.looks).bit_count()
    if differs <= HARDLY or _is_turned(photo.looks, earlier):
        return Replay.SAME_PICTURE
    alike = differs <= most
    match = None
    if photo.template is not None and earlier.template is not None:
        match = compare(photo.template, [earlier.template])
    again = alike if match is None else _is_one_shot(match, photo, earlier, alike=alike)
    if not again:
        return None
    return Replay.SAME_PICTURE if alike else Replay.SAME_SHOT


def _is_one_shot(
    match: FaceMatch, photo: PhotoTrace, earlier: PhotoTrace, *, alike: bool
) -> bool:
    """By their marks; by the look of the whole, or of the face, if there are few."""
    around = photo.near ^ earlier.near
    bits = min(around.bit_count(), (around ^ MIRRORED).bit_count())
    suspected = alike or is_same_shot(match, bits)
    if min(len(photo.marks), len(earlier.marks)) < FEW_MARKS:
        return suspected
    if _shares(match, photo.marks, photo.shade, earlier, suspected=suspected):
        return True
    shade = turned_round(photo.shade)
    return _shares(match, photo.mirrored, shade, earlier, suspected=suspected)


def _shares(
    match: FaceMatch,
    marks: Marks,
    shade: Shade,
    earlier: PhotoTrace,
    *,
    suspected: bool,
) -> bool:
    """By light and dark on the face, which its marks lay one upon the other.

    By these alone where that is not whole on both.
    """
    shared = shared_by(marks, earlier.marks)
    if shared.back is None:
        return False
    known, shades = told_by(earlier.relief), array("H", shade)
    alike = likeness(known, shades, shared.back)
    if alike is None:
        return shares_a_shot(match, shared, suspected=suspected)
    if alike < NEARLY:
        return False
    many = shared.count >= MANY_MARKS and shared.share >= MOSTLY
    bound = QUITE_ALIKE if many else VERY_ALIKE
    return settled(known, shades, shared.back) >= bound


def _is_turned(looks: int, earlier: PhotoTrace) -> bool:
    """Mirrored, on its head or on its side: its waves are the same, turned round."""
    differs, aside = looks ^ earlier.looks, on_its_side(looks) ^ earlier.looks
    ways = (*(differs ^ turn for turn in TURNED), aside, *(aside ^ t for t in TURNED))
    return any(way.bit_count() <= MIRRORED_BITS for way in ways)


def on_its_side(looks: int) -> int:
    """Rows and columns of the hash change places: three swaps of ever larger blocks."""
    for by, mask in _SWAPS:
        swapped = (looks ^ (looks >> by)) & mask
        looks ^= swapped ^ (swapped << by)
    return looks


_SWAPS = (
    (7, 0x00AA_00AA_00AA_00AA),
    (14, 0x0000_CCCC_0000_CCCC),
    (28, 0x0000_0000_F0F0_F0F0),
)
