"""What a face is known again by: `core.attendance.photos` has `marks` and `relief`.

So few comparisons at so few spots redraw no face; the template tells more of one.
"""

from functools import cache
from random import Random
from typing import Any

import cv2  # noqa: TID253 -- only ever imported by an engine that has begun to look
import numpy as np

from adapters.faces.frame import FRAME, Points, framed, inset
from adapters.faces.quality import Pixels
from core.attendance.photos.marks import Mark, Marks
from core.attendance.photos.relief import relief_of
from core.attendance.photos.shade import HIGH, LEFT, TOP, WIDE, Shade

MOST, APART, LEAST, BLOCK = 96, 4, 0.003, 5
BITS, HALF = 64, 8
SOFT, SOFTER, SMOOTH = 1.5, 2.5, 1.5
"""Blur before spots are looked for, before they are described, and of the shade."""

MARGIN = HALF + 2
FINE = 128
"""Shades between two that a pixel knows: blurred, they say more."""


def known_by(pixels: Pixels, points: Points) -> dict[str, Any]:
    """What a face is known again by, as `FaceSeen` names it; five points or three."""
    frame, covered = framed(pixels, points)
    marks, mirrored = _marks(frame, inset(covered, MARGIN))
    shade = _shade(frame, covered)
    relief = relief_of(shade)
    return {"marks": marks, "mirrored": mirrored, "relief": relief, "shade": shade}


def _shade(frame: Any, covered: Any) -> Shade:
    """As bright as it is, but never 0, which is where the picture has ended."""
    soft = cv2.GaussianBlur(frame.astype(np.float32), (0, 0), SMOOTH) * FINE + 1
    shown = (soft * covered)[TOP : TOP + HIGH, LEFT : LEFT + WIDE]
    return bytes(shown.astype(np.uint16).tobytes())


def _marks(frame: Any, covered: Any) -> tuple[Marks, Marks]:
    """Of the picture, and of its mirror."""
    spots = _spots(frame, covered)
    soft = cv2.GaussianBlur(frame.astype(np.float32), (0, 0), SOFTER)
    turned = np.ascontiguousarray(soft[:, ::-1])
    aside = [(FRAME - 1 - x, y) for x, y in spots]
    return tuple(_described(soft, spots)), tuple(_described(turned, aside))


def _spots(frame: Any, covered: Any) -> list[tuple[int, int]]:
    soft = cv2.GaussianBlur(frame, (0, 0), SOFT)
    found = cv2.goodFeaturesToTrack(
        soft, MOST, LEAST, APART, mask=covered, blockSize=BLOCK
    )
    if found is None:
        return []
    return [(round(float(x)), round(float(y))) for ((x, y),) in found]


def _described(soft: Any, spots: list[tuple[int, int]]) -> list[Mark]:
    if not spots:
        return []
    at = np.array(spots)[:, None, :]
    one, other = (at + offsets for offsets in _compared())
    brighter = soft[one[..., 1], one[..., 0]] > soft[other[..., 1], other[..., 0]]
    packed = np.packbits(brighter, axis=1)
    told = (int.from_bytes(bits.tobytes(), "big") for bits in packed)
    return [(x, y, bits) for (x, y), bits in zip(spots, told, strict=True)]


@cache
def _compared() -> tuple[Any, Any]:
    """Pairs of places around a spot, drawn once and for all; most are near to it."""
    chance = Random("marks")  # noqa: S311 -- a pattern, not a secret

    def near() -> int:
        return round(max(-HALF, min(HALF, chance.gauss(0, HALF / 2))))

    pairs = [[(near(), near()) for _ in range(BITS)] for _ in range(2)]
    return np.array(pairs[0]), np.array(pairs[1])
