"""How much two pictures have in common beyond whose face it is: hair, collar, a wall.

A mark is a spot that stands out, with a few comparisons of brightness around it. The
same shot has them in the same places whatever was cropped, tilted or photographed from
a screen: one gentle transformation takes all of them along. Another shot of the same
person has some that look alike, but they have not moved as one.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from core.attendance.photos.moves import FEWEST, Fit, Move, fitted, moved_as_one

Mark = tuple[int, int, int]
"""Across and down, in a frame laid by eyes, nose and mouth; and 64 comparisons."""

Marks = tuple[Mark, ...]
REACH = 20
"""How far a mark may be from where it was: eyes are found a little differently."""

BITS, ALIKE_BITS = 64, 14
FACE, WIDE, HIGH = 128 + 136j, 45, 56
"""Where the face itself is in that frame."""


@dataclass(frozen=True, slots=True)
class Shared:
    """`count` marks moved as one; shares are of the picture that has fewer.

    `of_face` is of the marks on the face alone. A camera that stands still sees the
    same wall every day; it is the face before it that has moved. `back` leads from a
    place on the other to where that is on the one.
    """

    count: int
    share: float
    of_face: float
    back: Fit | None = None


NOTHING = Shared(0, 0.0, 0.0)


def shared_by(one: Marks, other: Marks) -> Shared:
    moves = list(_alike(one, other))
    if len(moves) < FEWEST:
        return NOTHING
    kept = moved_as_one(moves)
    if not kept:
        return NOTHING
    fewer = min(len(one), len(other))
    faces = min(
        sum(_is_on_face(complex(*m[:2])) for m in each) for each in (one, other)
    )
    there = sum(_is_on_face(a) for a, _ in kept)
    of_face = min(1.0, there / max(faces, 1))
    back = fitted([(b, a) for a, b in kept])
    return Shared(len(kept), len(kept) / fewer, of_face, back)


def _is_on_face(at: complex) -> bool:
    off = at - FACE
    return (off.real / WIDE) ** 2 + (off.imag / HIGH) ** 2 < 1


def _alike(one: Marks, other: Marks) -> Iterator[Move]:
    """Each the other's nearest, by looks, of those about there."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for j, (x, y, _) in enumerate(other):
        cells[x // REACH, y // REACH].append(j)
    nearest: dict[int, tuple[int, int]] = {}
    back: dict[int, tuple[int, int]] = {}
    for i, (x, y, bits) in enumerate(one):
        for cell in _around(x // REACH, y // REACH):
            for j in cells.get(cell, ()):
                across, down, looks = other[j]
                differs = (bits ^ looks).bit_count()
                if differs > ALIKE_BITS or not _is_near(across - x, down - y):
                    continue
                nearest[i] = min((differs, j), nearest.get(i, (BITS, j)))
                back[j] = min((differs, i), back.get(j, (BITS, i)))
    for i, (_, j) in nearest.items():
        if back[j][1] == i:
            yield complex(*one[i][:2]), complex(*other[j][:2])


def _is_near(across: int, down: int) -> bool:
    return abs(across) <= REACH and abs(down) <= REACH


def _around(column: int, row: int) -> Iterator[tuple[int, int]]:
    for across in (column - 1, column, column + 1):
        for down in (row - 1, row, row + 1):
            yield across, down
