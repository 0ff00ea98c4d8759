"""What every engine answers with."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from core.attendance.photos.photo import FaceSeen

if TYPE_CHECKING:
    from adapters.faces.quality import Pixels

SMALLEST_COUNTED = 40
"""Pixels across, half of a usable face: whoever is smaller stands in the background."""


@dataclass(frozen=True, slots=True)
class Faces:
    count: int
    face: FaceSeen | None = None


class FaceEngine(Protocol):
    name: str

    async def read(self, pixels: "Pixels") -> Faces:
        """Count the faces; if there is one, measure it. Raises `LookFailed`."""
        ...


def counted(sides: list[int]) -> list[int]:
    """Which of these faces are counted: the nearer ones, or the one that is there."""
    near = [index for index, side in enumerate(sides) if side >= SMALLEST_COUNTED]
    if near or not sides:
        return near
    return [max(range(len(sides)), key=sides.__getitem__)]
