"""Finds the marks of a picture: `core.attendance.marks` says what they are for.

So few comparisons at so few spots redraw no face; the template tells more of one.
"""

from functools import cache
from random import Random
from typing import Any

import cv2  # noqa: TID253 -- only ever imported by an engine that has begun to look
import numpy as np
from numpy.typing import NDArray

from adapters.faces.quality import ALIGNED, Pixels
from core.attendance.marks import Mark, Marks

Points = NDArray[np.float64]

FRAME = 256
"""Pixels across the frame that marks are found in ..."""

SEEN = 2.4
"""... which shows so many times what the engine reads of a face."""

RIGHT_EYE, LEFT_EYE, NOSE = (38.29, 51.70), (73.53, 51.50), (56.03, 71.74)
FIVE = (RIGHT_EYE, LEFT_EYE, NOSE, (41.55, 92.37), (70.73, 92.20))
"""Where eyes, nose and corners of the mouth lie on an aligned face."""

THREE = (RIGHT_EYE, LEFT_EYE, (56.0, 78.0))
"""Likewise the middles of the eyes, and the foot of the nose."""

MOST, APART, LEAST, BLOCK = 96, 4, 0.003, 5
BITS, HALF = 64, 8
SOFT, SOFTER = 1.5, 2.5
"""Blur before spots are looked for, and before they are described."""

MARGIN = HALF + 2


def marks_of(pixels: Pixels, points: Points) -> tuple[Marks, Marks]:
    """Of the picture, and of its mirror; `points` are five, or three, as above."""
    frame, covered = _framed(pixels, points)
    spots = _spots(frame, covered)
    soft = cv2.GaussianBlur(frame.astype(np.float32), (0, 0), SOFTER)
    turned = np.ascontiguousarray(soft[:, ::-1])
    aside = [(FRAME - 1 - x, y) for x, y in spots]
    return tuple(_described(soft, spots)), tuple(_described(turned, aside))


def _framed(pixels: Pixels, points: Points) -> tuple[Any, Any]:
    """The picture around the face, in grey, and which part of that it covers."""
    share = FRAME / (ALIGNED * SEEN)
    aligned = np.array(FIVE if len(points) == len(FIVE) else THREE)
    move = _move(points, (aligned - ALIGNED / 2) * share + FRAME / 2)
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    smaller = float(np.hypot(move[0, 0], move[0, 1]))
    if 0 < smaller < 1:
        grey = cv2.GaussianBlur(grey, (0, 0), 0.5 / smaller)
    size = (FRAME, FRAME)
    frame = cv2.warpAffine(grey, move, size, borderMode=cv2.BORDER_REPLICATE)
    whole = np.full(grey.shape, 255, np.uint8)
    covered = (cv2.warpAffine(whole, move, size) == whole.max()).astype(np.uint8)
    margin = np.ones((2 * MARGIN + 1, 2 * MARGIN + 1), np.uint8)
    return frame, cv2.erode(covered, margin, borderValue=0)


def _move(found: Points, aligned: Points) -> Points:
    """The turn, growth and shift that bring the one nearest to the other."""
    middle, target = found.mean(axis=0), aligned.mean(axis=0)
    off, to = found - middle, aligned - target
    spread = max(float((off**2).sum()), 1e-9)
    along = float((off * to).sum()) / spread
    aside = float((off[:, 0] * to[:, 1] - off[:, 1] * to[:, 0]).sum()) / spread
    turn = np.array([[along, -aside], [aside, along]])
    return np.hstack([turn, (target - turn @ middle)[:, None]])


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
