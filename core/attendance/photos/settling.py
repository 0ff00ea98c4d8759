"""Lays one face upon the other more exactly than its marks do, by light and dark.

A pixel beside its place, what is the same looks a little different; and two shots of
one person differ by no more than that in places. So the one is moved until it fits
best: in steps, each as far as the slope of what differs tells. Two shots stay apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import sqrt

from core.attendance.photos.marks import FACE
from core.attendance.photos.moves import Fit
from core.attendance.photos.relief import likeness
from core.attendance.photos.shade import Slope, slopes

STEPS, NUDGE, SPREAD, FARTHEST, DAMPED = 3, 0.5, 62.0, 3.0, 1e-4
FREE = 6
"""Shift, turn, growth, stretch and shear are six numbers."""

Row = list[float]


def settled(known: dict[complex, Slope], shades: Sequence[int], fit: Fit) -> float:
    """How alike they are where they fit best."""
    best = likeness(known, shades, fit) or 0.0
    for _ in range(STEPS):
        nearer = _nearer(known, shades, fit)
        if nearer is None:
            break
        alike = likeness(known, shades, nearer) or 0.0
        if alike <= best:
            break
        best, fit = alike, nearer
    return best


def _nearer(known: dict[complex, Slope], shades: Sequence[int], fit: Fit) -> Fit | None:
    """By least squares, from what a nudge to the right and one down would change."""
    nudged = (fit, _shifted(fit, NUDGE), _shifted(fit, NUDGE * 1j))
    seen = [
        (spot, told, *found)
        for (spot, told), *found in zip(
            known.items(),
            *(slopes(shades, known, each) for each in nudged),
            strict=True,
        )
        if all(found)
    ]
    sizes = [_size(each[n] for each in seen) for n in (1, 2, 3, 4)]
    if not all(sizes):
        return None
    goal, now, right, below = sizes
    rows: list[Row] = []
    for spot, told, here, east, south in seen:
        x, y = (spot.real - FACE.real) / SPREAD, (spot.imag - FACE.imag) / SPREAD
        for way in (0, 1):
            at = here[way] / now
            u, v = east[way] / right - at, south[way] / below - at
            rows.append([u, v, x * u, y * u, x * v, y * v, told[way] / goal - at])
    return _moved(fit, _solved(rows))


def _size(pairs: Iterable[Slope]) -> float:
    return sqrt(sum(x * x + y * y for x, y in pairs))


def _shifted(fit: Fit, by: complex) -> Fit:
    return replace(fit, target=fit.target + by)


def _moved(fit: Fit, by: Row) -> Fit:
    shift = NUDGE * complex(by[0], by[1])
    across = NUDGE / SPREAD * complex(by[2], by[4])
    down = NUDGE / SPREAD * complex(by[3], by[5])
    off = fit.middle - FACE
    target = fit.target + shift + off.real * across + off.imag * down
    return Fit(fit.middle, target, fit.across + across, fit.down + down)


def _solved(rows: list[Row]) -> Row:
    """The six numbers that come nearest to the last of each row; none too large."""
    sums = [[0.0] * (FREE + 1) for _ in range(FREE)]
    for row in rows:
        for i in range(FREE):
            times, line = row[i], sums[i]
            for j in range(FREE + 1):
                line[j] += times * row[j]
    for i in range(FREE):
        sums[i][i] += DAMPED
    for i in range(FREE):
        for other in range(FREE):
            if other != i:
                share = sums[other][i] / sums[i][i]
                sums[other] = [
                    a - share * b for a, b in zip(sums[other], sums[i], strict=True)
                ]
    return [
        max(-FARTHEST, min(FARTHEST, sums[i][FREE] / sums[i][i])) for i in range(FREE)
    ]
