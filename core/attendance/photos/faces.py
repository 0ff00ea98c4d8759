"""Is it the same face? Compared with up to three photos of the enrolled person."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import dist, hypot, isfinite

from core.attendance.photos.marks import Shared
from core.attendance.photos.photo import FaceTemplate

MOST_ENROLLED = 3
"""The mean of three photos is right far more often than one; more add little."""

MANY_SHARED, OF_THE_FACE = 42, 0.5
"""So many marks in common, half of those on the face among them, are no accident: on
portraits years apart there were at most 38, on copies of one hardly ever fewer."""

LEAST_SHARED, BORNE_OUT = 0.5, 0.6
"""Never less than this share, however near the faces are; and what a suspicion by the
look of the whole asks for: selfies from one seat look alike as well."""


class Band(StrEnum):
    """What a score means: the gap between sure and refused is for a person to judge."""

    MATCH = "match"
    REVIEW = "review"
    NO_MATCH = "no_match"


@dataclass(frozen=True, slots=True)
class FaceMatch:
    """How near two faces came; scores of different engines are not comparable."""

    score: float
    engine: str

    @property
    def band(self) -> Band:
        """By the desk's own bounds; an organisation's policy may have others."""
        scale = SCALES.get(self.engine)
        return scale.band(self.score, scale.bounds) if scale else Band.NO_MATCH

    @property
    def likeness(self) -> int:
        """Hundredths, more the nearer, whichever way the engine counts."""
        scale = SCALES.get(self.engine)
        near = 1 - self.score if scale and scale.by_distance else self.score
        return round(max(0.0, near) * 100)


@dataclass(frozen=True, slots=True)
class Bounds:
    """From where a score is a match, and from where it is for a person to judge."""

    accept: float
    review: float


@dataclass(frozen=True, slots=True)
class Scale:
    """How one engine's vectors are compared, and where its bands begin.

    The bounds come from accuracy runs on portraits taken years apart: about one
    stranger in ten thousand passes.
    """

    by_distance: bool
    bounds: Bounds
    same_shot: float
    """Two pictures are of one shot if their faces are nearer than this ..."""
    a_bit: float
    """... and nearer by this for each bit in which what is around them differs;"""
    surely: float
    """or nearer than this, whatever is around them;"""
    shared: float
    by_score: float
    """or if they share so many of their marks, and so many more the further apart."""

    def score(self, one: list[float], other: list[float]) -> float:
        if self.by_distance:
            return dist(one, other)
        return sum(a * b for a, b in zip(_unit(one), _unit(other), strict=True))

    def mean(self, vectors: list[tuple[float, ...]]) -> list[float]:
        """The middle of several photos; by angle, each photo counts alike."""
        alike = [list(v) if self.by_distance else _unit(v) for v in vectors]
        return [sum(column) / len(alike) for column in zip(*alike, strict=True)]

    def reaches(self, score: float, bound: float) -> bool:
        if not isfinite(score):
            return False
        return score <= bound if self.by_distance else score >= bound

    def band(self, score: float, bounds: Bounds) -> Band:
        if self.reaches(score, bounds.accept):
            return Band.MATCH
        return Band.REVIEW if self.reaches(score, bounds.review) else Band.NO_MATCH


SCALES = {
    "sface": Scale(
        by_distance=False,
        bounds=Bounds(accept=0.44, review=0.36),
        same_shot=0.885,
        a_bit=0.006,
        surely=0.96,
        shared=1.62,
        by_score=-1.0,
    ),
    "dlib": Scale(
        by_distance=True,
        bounds=Bounds(accept=0.50, review=0.58),
        same_shot=0.20,
        a_bit=0.0125,
        surely=0.05,
        shared=0.43,
        by_score=2.0,
    ),
}


def compare(seen: FaceTemplate, enrolled: Iterable[FaceTemplate]) -> FaceMatch | None:
    """None when no enrolled photo was read by the same engine: enrol again."""
    scale = SCALES.get(seen.engine)
    usable = [each.vector for each in enrolled if each.engine == seen.engine]
    if scale is None or not usable:
        return None
    middle = scale.mean(usable[-MOST_ENROLLED:])
    score = scale.score(list(seen.vector), middle)
    return FaceMatch(score, seen.engine)


def is_same_shot(match: FaceMatch, bits: int) -> bool:
    """So near that it is the photo itself over again, rather than the person.

    A face alone does not tell: two photos of one sitting came as near as .926, and
    copies as far apart as .88. So both are asked for, the face and what is around it.
    """
    scale = SCALES[match.engine]
    nearer = scale.a_bit * bits
    bound = scale.same_shot + (-nearer if scale.by_distance else nearer)
    sure = scale.reaches(match.score, scale.surely)
    return sure or scale.reaches(match.score, bound)


def shares_a_shot(match: FaceMatch, found: Shared, *, suspected: bool) -> bool:
    """Whether what they have in common is too much for two shots of one person."""
    wanted = shared_at(match)
    if suspected:
        wanted = min(wanted, BORNE_OUT)
    too_much = found.count >= MANY_SHARED or found.share >= wanted
    return too_much and found.of_face >= OF_THE_FACE


def shared_at(match: FaceMatch) -> float:
    """The further apart the faces are, the more else there has to be."""
    scale = SCALES[match.engine]
    return max(scale.shared + scale.by_score * match.score, LEAST_SHARED)


def _unit(vector: Iterable[float]) -> list[float]:
    values = list(vector)
    length = hypot(*values)
    return [value / length for value in values] if length else values
