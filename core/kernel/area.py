"""An area on the ground: corners, as on a map, and how far a place is from its edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, hypot, radians

from core.kernel.place import EARTH_RADIUS_M, Place
from core.kernel.refusal import Refusal

FEWEST, MOST = 3, 100
LARGEST_M = 20_000
"""Across: a map this small is as good as flat."""

SMALLEST_M2 = 20.0
FAR_M = 2 * LARGEST_M
NORTHMOST = 85
Point = tuple[float, float]


@dataclass(eq=False)
class NotAnArea(Refusal):
    """`why`: few, many, small, large, crossing or polar."""

    why: str


@dataclass(frozen=True, slots=True)
class Area:
    """Made by `area_of`; the last corner joins the first."""

    corners: tuple[Place, ...]

    @property
    def middle(self) -> Place:
        """Of its corners' bounds; it may lie outside of an area like a horseshoe."""
        first = self.corners[0]
        points = [_point(each, first) for each in self.corners]
        easts, norths = zip(*points, strict=True)
        return _place((_mid(easts), _mid(norths)), first)

    def edge_m(self, place: Place) -> float:
        """How far beyond the edge; below 0 inside."""
        if place.metres_to(self.corners[0]) > FAR_M:
            return min(place.metres_to(each) for each in self.corners)
        points = [_point(each, place) for each in self.corners]
        away = min(_from_origin(a, b) for a, b in _sides(points))
        return -away if _holds_origin(points) else away


def area_of(corners: Sequence[Place]) -> Area:
    """Raises NotAnArea. A first corner said again at the end is no corner more."""
    kept: list[Place] = []
    for each in corners:
        here = Place(each.lat, each.lon)
        if not kept or here != kept[-1]:
            kept.append(here)
    if len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    if why := _why_not(kept):
        raise NotAnArea(why)
    return Area(tuple(kept))


def _why_not(corners: list[Place]) -> str:
    if not FEWEST <= len(corners) <= MOST:
        return "few" if len(corners) < FEWEST else "many"
    if any(abs(each.lat) > NORTHMOST for each in corners):
        return "polar"
    if any(a.metres_to(b) > LARGEST_M for a, b in combinations(corners, 2)):
        return "large"
    points = [_point(each, corners[0]) for each in corners]
    if _crosses_itself(points):
        return "crossing"
    return "small" if _square_metres(points) < SMALLEST_M2 else ""


def _point(place: Place, origin: Place) -> Point:
    """Metres east and north of `origin`, the short way round the earth."""
    metre = radians(1) * EARTH_RADIUS_M
    east = (place.lon - origin.lon + 180) % 360 - 180
    return east * metre * cos(radians(origin.lat)), (place.lat - origin.lat) * metre


def _place(point: Point, origin: Place) -> Place:
    metre = radians(1) * EARTH_RADIUS_M
    lon = origin.lon + point[0] / metre / cos(radians(origin.lat))
    return Place(origin.lat + point[1] / metre, (lon + 180) % 360 - 180)


def _mid(values: Sequence[float]) -> float:
    return (min(values) + max(values)) / 2


def _sides(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    yield from pairwise([*points, points[0]])


def _from_origin(a: Point, b: Point) -> float:
    """From (0, 0) to the nearest point of that side."""
    along = (b[0] - a[0], b[1] - a[1])
    length = along[0] ** 2 + along[1] ** 2
    share = -(a[0] * along[0] + a[1] * along[1]) / length if length else 0
    share = max(0.0, min(1.0, share))
    return hypot(a[0] + share * along[0], a[1] + share * along[1])


def _holds_origin(points: Sequence[Point]) -> bool:
    """A line from there to the far east meets the edge an odd number of times."""
    inside = False
    for a, b in _sides(points):
        if (a[1] > 0) != (b[1] > 0) and a[0] - a[1] * (b[0] - a[0]) / (b[1] - a[1]) > 0:
            inside = not inside
    return inside


def _square_metres(points: Sequence[Point]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in _sides(points))) / 2


def _crosses_itself(points: Sequence[Point]) -> bool:
    """Sides that share a corner meet there and nowhere else."""
    sides = list(enumerate(_sides(points)))
    for (i, one), (j, other) in combinations(sides, 2):
        if j - i == 1 or (i == 0 and j == len(sides) - 1):
            continue
        if _meet(*one, *other):
            return True
    return False


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    ways = _side(a, b, c), _side(a, b, d), _side(c, d, a), _side(c, d, b)
    if ways[0] != ways[1] and ways[2] != ways[3]:
        return True
    ends = ((a, b, c), (a, b, d), (c, d, a), (c, d, b))
    return any(
        way == 0 and _is_between(*each) for way, each in zip(ways, ends, strict=True)
    )


def _side(a: Point, b: Point, c: Point) -> int:
    """On which side of the line from `a` to `b` lies `c`: left 1, right -1, on it 0."""
    turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (turn > 0) - (turn < 0)


def _is_between(a: Point, b: Point, c: Point) -> bool:
    return min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[
        1
    ] <= max(a[1], b[1])
