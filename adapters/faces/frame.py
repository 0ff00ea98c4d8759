"""The picture around a face, upright and at one size: where its marks are found."""

from typing import Any

import cv2  # noqa: TID253 -- only ever imported by an engine that has begun to look
import numpy as np
from numpy.typing import NDArray

from adapters.faces.quality import ALIGNED, Pixels

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


def framed(pixels: Pixels, points: Points) -> tuple[Any, Any]:
    """The picture around the face, in grey, and where it covers that."""
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
    return frame, covered


def inset(covered: Any, by: int) -> Any:
    margin = np.ones((2 * by + 1, 2 * by + 1), np.uint8)
    return cv2.erode(covered, margin, borderValue=0)


def _move(found: Points, aligned: Points) -> Points:
    """The turn, growth and shift that bring the one nearest to the other."""
    middle, target = found.mean(axis=0), aligned.mean(axis=0)
    off, to = found - middle, aligned - target
    spread = max(float((off**2).sum()), 1e-9)
    along = float((off * to).sum()) / spread
    aside = float((off[:, 0] * to[:, 1] - off[:, 1] * to[:, 0]).sum()) / spread
    turn = np.array([[along, -aside], [aside, along]])
    return np.hstack([turn, (target - turn @ middle)[:, None]])
