"""Which marks of a picture moved as one, from where they were in another."""

from collections.abc import Iterator
from dataclasses import dataclass

Move = tuple[complex, complex]
"""A mark of one picture, and that of the other which looks the same."""

FEWEST = 8
ARM = 20
"""Two marks nearer to each other than this tell no direction."""

TRIED = 96
TURN, GROWTH = 0.15, 0.17
"""Radians and share by which the two frames may differ."""

ROUGHLY, CLOSELY = 2.0, 1.6
REFINED = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """Where what was somewhere has gone: turned, grown, shifted, stretched, sheared."""

    middle: complex
    target: complex
    across: complex
    down: complex

    def __call__(self, at: complex) -> complex:
        off = at - self.middle
        return off.real * self.across + off.imag * self.down + self.target


def moved_as_one(moves: list[Move]) -> list[Move]:
    """None where they are too few to tell."""
    kept = _together(moves)
    for _ in range(REFINED):
        if len(kept) < FEWEST:
            return []
        kept = _fitting(moves, kept)
    return kept


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


def fitted(kept: list[Move]) -> Fit | None:
    """None where they lie in one line."""
    middle = sum(a for a, _ in kept) / len(kept)
    target = sum(b for _, b in kept) / len(kept)
    off = [(a - middle, b - target) for a, b in kept]
    xx = sum(a.real * a.real for a, _ in off)
    yy = sum(a.imag * a.imag for a, _ in off)
    xy = sum(a.real * a.imag for a, _ in off)
    spread = xx * yy - xy * xy
    if not spread:
        return None
    bx, by = sum(a.real * b for a, b in off), sum(a.imag * b for a, b in off)
    across, down = (yy * bx - xy * by) / spread, (xx * by - xy * bx) / spread
    return Fit(middle, target, across, down)


def _fitting(moves: list[Move], kept: list[Move]) -> list[Move]:
    """Those that go along once stretch and shear are allowed for, too."""
    fit = fitted(kept)
    if fit is None:
        return []
    return [move for move in moves if abs(fit(move[0]) - move[1]) < CLOSELY]
