"""A look at a photo by an engine at hand, without the looker's threads.

Drawing one and looking at it take most of a second, and many tests want the same.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from adapters.faces.drawn import draw_selfie
from adapters.faces.photo import read_photo
from adapters.faces.quality import Pixels
from adapters.faces.reading import Faces
from core.attendance.photos.photo import PhotoSeen

ReadNow = Callable[[Pixels], Faces]


selfie = cache(draw_selfie)


@cache
def look(data: bytes, read: ReadNow) -> PhotoSeen:
    opened = read_photo(data)
    if isinstance(opened, PhotoSeen):
        return opened
    found = read(opened.pixels)
    return replace(opened.seen, faces=found.count, face=found.face)
