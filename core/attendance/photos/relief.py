"""How light and dark lie on a face, spot by spot: the same shot has them everywhere.

Kept are 169 spots, and how much lighter it is on either side of each. They lie too far
apart to be joined into a picture again. What they are held against is the new picture
itself, as shades of grey, which is gone once it has been looked at; the marks that two
pictures have in common say where on it each spot has moved to.
"""

from array import array
from collections.abc import Iterator, Sequence
from math import sqrt

from core.attendance.photos.marks import FACE
from core.attendance.photos.moves import Fit
from core.attendance.photos.shade import (
    HIGH,
    LEFT,
    TOP,
    WIDE,
    Shade,
    Slope,
    slopes,
)

Relief = bytes
"""Two signed bytes a spot: lighter to the right by so much, and lighter below. They
tell each other's shares, not how light it was."""

APART, ACROSS, DOWN = 7, 46, 58
STEEPEST, ENDED = 127, -128
FIRST, UNLIKE = 48, 0.8
"""So many spots tell pictures apart that are nothing like each other."""

THERE = Fit(0j, 0j, 1 + 0j, 1j)
"""Nothing has moved."""


def _spots() -> Iterator[complex]:
    for y in range(TOP, TOP + HIGH):
        for x in range(LEFT, LEFT + WIDE):
            off = complex(x, y) - FACE
            if y % APART or x % APART:
                continue
            if (off.real / ACROSS) ** 2 + (off.imag / DOWN) ** 2 < 1:
                yield complex(x, y)


IN_ROWS = tuple(_spots())
SPOTS = tuple(IN_ROWS[start] for n in range(7) for start in range(n, len(IN_ROWS), 7))
"""Those one after another are far from each other."""


def relief_of(shade: Shade) -> Relief:
    found = list(slopes(array("H", shade), SPOTS, THERE))
    steepest = max((abs(s) for pair in found if pair for s in pair), default=0) or 1
    told = array("b")
    for pair in found:
        some = (round(STEEPEST * each / steepest) for each in pair or ())
        told.extend(some if pair else (ENDED, 0))
    return told.tobytes()


def told_by(relief: Relief) -> dict[complex, Slope]:
    both = array("b", relief)
    pairs = zip(SPOTS, both[::2], both[1::2], strict=False)
    return {spot: (x, y) for spot, x, y in pairs if x != ENDED}


def likeness(
    known: dict[complex, Slope], shades: Sequence[int], fit: Fit
) -> float | None:
    """Up to 1; None where too little of the face is on both."""
    both = here = there = 0.0
    seen = 0
    if not shades:
        return None
    for (x, y), found in zip(known.values(), slopes(shades, known, fit), strict=True):
        if found is None:
            continue
        seen += 1
        both += x * found[0] + y * found[1]
        here += x * x + y * y
        there += found[0] ** 2 + found[1] ** 2
        if seen == FIRST and both < UNLIKE * sqrt(here * there):
            break
    if seen < FIRST:
        return None
    return both / sqrt(here * there) if here and there else 0.0
