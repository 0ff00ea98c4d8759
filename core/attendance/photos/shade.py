"""The face of a picture as shades of grey, and where on it it gets lighter.

It lives only while its picture is looked at; nothing of it is kept.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from core.attendance.photos.moves import Fit

Shade = bytes
"""Row by row, 16 bits each, from dark to light; 0 is where the picture has ended."""

Slope = tuple[float, float]
"""Lighter to the right, and lighter below."""

LEFT, TOP, WIDE, HIGH, STEP = 52, 48, 152, 176, 2
"""The part of the frame that is shaded: the face, and as far as it may have moved."""


def turned_round(shade: Shade) -> Shade:
    """As a mirror shows it: the shaded part lies in the middle of the frame."""
    shades, turned = array("H", shade), array("H")
    for start in range(0, len(shades), WIDE):
        turned.extend(shades[start : start + WIDE][::-1])
    return turned.tobytes()


def slopes(
    shades: Sequence[int], spots: Iterable[complex], fit: Fit
) -> Iterator[Slope | None]:
    """Where each has moved to; None where the picture has ended."""
    right, down = STEP * fit.across, STEP * fit.down
    for spot in spots:
        at = fit(spot)
        e, w = _at(shades, at + right), _at(shades, at - right)
        s, n = _at(shades, at + down), _at(shades, at - down)
        yield (e - w, s - n) if e and w and s and n else None


def _at(shades: Sequence[int], at: complex) -> float:
    """Between four pixels it is a share of each."""
    x, y = at.real - LEFT, at.imag - TOP
    if not (0 <= x < WIDE - 1 and 0 <= y < HIGH - 1):
        return 0
    column, row = int(x), int(y)
    x, y, first = x - column, y - row, row * WIDE + column
    a, b = shades[first], shades[first + 1]
    c, d = shades[first + WIDE], shades[first + WIDE + 1]
    if not (a and b and c and d):
        return 0
    return a + (b - a) * x + (c - a) * y + (a - b - c + d) * x * y
