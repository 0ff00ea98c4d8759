"""Areas as people give them: corners in a row, or GeoJSON."""

import json
import re
from typing import Any

from core.kernel.area import Area, area_of
from core.kernel.place import Place

CORNER = re.compile(r"\(?\s*(-?\d{1,2}(?:\.\d+)?)\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*\)?")
BETWEEN = re.compile(r"\s*(?:;|\||\n|\bto\b)\s*")
NORTHMOST, EASTMOST = 90, 180
MOST_CHARACTERS = 100_000


class NoCorners(Exception):  # noqa: N818 -- an answer: these words are no area
    """Neither corners nor GeoJSON with one area."""


def area_said(words: str) -> Area:
    """Raises NoCorners, or NotAnArea for corners that enclose none."""
    said = words.strip()
    if len(said) > MOST_CHARACTERS:
        raise NoCorners
    if said.startswith("{"):
        return area_of(_of_geojson(said))
    matches = [CORNER.fullmatch(each) for each in BETWEEN.split(said) if each.strip()]
    if not matches or not all(matches):
        raise NoCorners
    return area_of([_corner(float(m[2]), float(m[1])) for m in matches if m])


def corners_written(area: Area) -> str:
    """As `area_said` reads it again."""
    return "; ".join(f"{each.lat:.7f}, {each.lon:.7f}" for each in area.corners)


def _of_geojson(said: str) -> list[Place]:
    """One polygon without holes, in a feature or by itself; east comes first there."""
    try:
        shape = _polygon(json.loads(said))
        [ring] = shape["coordinates"]
        return [_corner(float(each[0]), float(each[1])) for each in ring]
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as why:
        raise NoCorners from why


def _polygon(told: Any) -> dict[str, Any]:
    kind = told["type"]
    if kind == "FeatureCollection":
        [feature] = told["features"]
        return _polygon(feature)
    if kind == "Feature":
        return _polygon(told["geometry"])
    if kind == "MultiPolygon":
        [only] = told["coordinates"]
        return {"coordinates": only}
    if kind != "Polygon":
        raise ValueError(kind)
    found: dict[str, Any] = told
    return found


def _corner(lon: float, lat: float) -> Place:
    if not (abs(lat) <= NORTHMOST and abs(lon) <= EASTMOST):
        raise NoCorners
    return Place(lat, lon)
