"""How much two pictures have in common beyond whose face it is: hair, collar, a wall.

A mark is a spot that stands out, with a few comparisons of brightness around it. The
same shot has them in the same places whatever was cropped, tilted or photographed from
a screen: one gentle transformation takes all of them along. Another shot of the same
person has some that look alike, but they have not moved as one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

Mark = tuple[int, int, int]
"""Across and down, in a frame laid by eyes, nose and mouth; and 64 comparisons."""

Marks = tuple[Mark, ...]
Move = tuple[complex, complex]
"""A mark of one picture, and that of the other which looks the same."""

REACH = 20
"""How far a mark may be from where it was: eyes are found a little differently."""

ALIKE_BITS = 14
FEWEST = 8
ARM = 20
"""Two marks nearer to each other than this tell no direction."""

TRIED = 96
TURN, GROWTH = 0.15, 0.17
"""Radians and share by which the two frames may differ."""

ROUGHLY, CLOSELY = 1.8, 1.2
REFINED = 2

FACE, WIDE, HIGH = 128 + 136j, 45, 56
"""Where the face itself is in that frame."""


@dataclass(frozen=True, slots=True)
class Shared:
    """`count` marks moved as one; shares are of the picture that has fewer.

    `of_face` is of the marks on the face alone. A camera that stands still sees the
    same wall every day; it is the face before it that has moved.
    """

    count: int
    share: float
    of_face: float


NOTHING = Shared(0, 0.0, 0.0)


def shared_by(one: Marks, other: Marks, least: int = FEWEST) -> Shared:
    """Nothing where it would be less than `least`, which is found out sooner."""
    moves = list(_alike(one, other))
    if len(moves) < max(least, FEWEST):
        return NOTHING
    kept = _together(moves)
    for _ in range(REFINED):
        if len(kept) < FEWEST:
            return NOTHING
        kept = _fitting(moves, kept)
    fewer = min(len(one), len(other))
    faces = min(
        sum(_is_on_face(complex(*m[:2])) for m in each) for each in (one, other)
    )
    there = sum(_is_on_face(a) for a, _ in kept)
    return Shared(len(kept), len(kept) / fewer, min(1.0, there / max(faces, 1)))


def _is_on_face(at: complex) -> bool:
    off = at - FACE
    return (off.real / WIDE) ** 2 + (off.imag / HIGH) ** 2 < 1


def _alike(one: Marks, other: Marks) -> Iterator[Move]:
    """Each the other's nearest, by looks, of those about there."""
    nearest: dict[int, tuple[int, int]] = {}
    back: dict[int, tuple[int, int]] = {}
    for i, (x, y, bits) in enumerate(one):
        best = ALIKE_BITS + 1, -1
        for j, (across, down, looks) in enumerate(other):
            if abs(across - x) > REACH or abs(down - y) > REACH:
                continue
            differs = (bits ^ looks).bit_count()
            if differs < best[0]:
                best = differs, j
            if differs < back.get(j, (ALIKE_BITS + 1, -1))[0]:
                back[j] = differs, i
        if best[1] >= 0:
            nearest[i] = best
    for i, (_, j) in nearest.items():
        if back[j][1] == i:
            yield complex(*one[i][:2]), complex(*other[j][:2])


def _together(moves: list[Move]) -> list[Move]:
    """The most that one turn, growth and shift take along, as two of them tell it."""
    best: list[Move] = []
    for (a, b), (c, d) in _pairs(moves):
        if abs(c - a) < ARM:
            continue
        turn = (d - b) / (c - a)
        if abs(turn.imag) > TURN or abs(turn.real - 1) > GROWTH:
            continue
        shift = b - turn * a
        along = [m for m in moves if abs(turn * m[0] + shift - m[1]) < ROUGHLY]
        if len(along) > len(best):
            best = along
    return best


def _pairs(moves: list[Move]) -> Iterator[tuple[Move, Move]]:
    """So many, spread over all there are; the same ones each time."""
    many = len(moves)
    for number in range(TRIED):
        first = number % many
        apart = 1 + (number // many * 7 + number * 5) % (many - 1)
        yield moves[first], moves[(first + apart) % many]


def _fitting(moves: list[Move], kept: list[Move]) -> list[Move]:
    """Those that go along once stretch and shear are allowed for, too."""
    middle = sum(a for a, _ in kept) / len(kept)
    target = sum(b for _, b in kept) / len(kept)
    off = [(a - middle, b - target) for a, b in kept]
    xx = sum(a.real * a.real for a, _ in off)
    yy = sum(a.imag * a.imag for a, _ in off)
    xy = sum(a.real * a.imag for a, _ in off)
    spread = xx * yy - xy * xy
    if not spread:
        return []
    bx, by = sum(a.real * b for a, b in off), sum(a.imag * b for a, b in off)
    across, down = (yy * bx - xy * by) / spread, (xx * by - xy * bx) / spread

    def goes(move: Move) -> bool:
        at = move[0] - middle
        lands = at.real * across + at.imag * down + target
        return abs(lands - move[1]) < CLOSELY

    return [move for move in moves if goes(move)]
