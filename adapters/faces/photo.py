"""Lets a photo in, or says why not; decoding happens only after its size is known."""

import contextlib
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from io import BytesIO

import numpy as np
import pi_heif
from PIL import Image, ImageOps

from adapters.faces.formats import header_of
from adapters.faces.quality import Pixels, brightness, grey, perceptual_hash
from core.attendance.photos.photo import MAX_BYTES, MAX_PIXELS, PhotoProblem, PhotoSeen
from core.kernel.place import Place

pi_heif.register_heif_opener()
warnings.filterwarnings("ignore", "Corrupt EXIF data")  # a stranger's file is no news

LOOKED_AT = 640
"""Pixels along the longer side: enough for a face at arm's length, and quick."""

KEPT_QUALITY = 70
"""Enough to see who it is; a millisecond to write, some 40 kB."""

STAMP = 160
"""Pixels along the longer side of what is kept of an enrolled face."""

OPENERS = {
    "image/jpeg": ("JPEG",),
    "image/png": ("PNG",),
    "image/webp": ("WEBP",),
    "image/heic": ("HEIF",),
}
"""Named, because Pillow left to itself would hand a PostScript file to Ghostscript."""

MAKE, MODEL, EXIF = 0x010F, 0x0110, 0x8769
EXPOSURE, APERTURE, TAKEN, OFFSET = 0x829A, 0x829D, 0x9003, 0x9011
GPS, NORTH_OR_SOUTH, NORTH, EAST_OR_WEST, EAST = 0x8825, 1, 2, 3, 4
RIGHT_ANGLE = 90


@dataclass(frozen=True, slots=True)
class Photo:
    """Pixels to look for a face in, and what is known without looking."""

    seen: PhotoSeen
    pixels: Pixels


def read_photo(data: bytes) -> Photo | PhotoSeen:
    """A photo that could be opened, or a note of why it could not."""
    digest = sha256(data).hexdigest()
    if len(data) > MAX_BYTES:
        return PhotoSeen(digest, unreadable=PhotoProblem.TOO_BIG)
    header = header_of(data)
    if header is None:
        return PhotoSeen(digest, unreadable=PhotoProblem.NOT_A_PHOTO)
    if header.width * header.height > MAX_PIXELS:
        problem = PhotoProblem.TOO_MANY_PIXELS
        return PhotoSeen(digest, header.mime, unreadable=problem)
    try:
        return _decoded(data, digest, header.mime)
    except Exception:  # noqa: BLE001 -- a broken picture may raise anything at all
        problem = PhotoProblem.NOT_A_PHOTO
        return PhotoSeen(digest, header.mime, unreadable=problem)


def _decoded(data: bytes, digest: str, mime: str) -> Photo | PhotoSeen:
    with Image.open(BytesIO(data), formats=OPENERS[mime]) as image:
        if problem := _too_much(image):
            return PhotoSeen(digest, mime, unreadable=problem)
        taken, from_camera = _told_by_camera(image)
        where = _where(image)
        width, height = image.size
        image.thumbnail((LOOKED_AT, LOOKED_AT), reducing_gap=2.0)
        lying = image.size
        small = _eight_bits(_upright(image)).convert("RGB")
    if small.size != lying:
        width, height = height, width
    pixels = np.asarray(small)
    seen = PhotoSeen(
        sha256=digest,
        mime=mime,
        looks=perceptual_hash(pixels),
        width=width,
        height=height,
        brightness=brightness(grey(pixels)),
        taken=taken,
        from_camera=from_camera,
        where=where,
        small=_kept(small),
        thumb=_kept(_stamp(small)),
    )
    return Photo(seen, pixels)


def _kept(small: Image.Image) -> bytes:
    """Written anew from the pixels, so nothing of the file's metadata is left."""
    written = BytesIO()
    small.save(written, "JPEG", quality=KEPT_QUALITY)
    return written.getvalue()


def _stamp(small: Image.Image) -> Image.Image:
    stamp = small.copy()
    stamp.thumbnail((STAMP, STAMP), reducing_gap=2.0)
    return stamp


def _too_much(image: Image.Image) -> PhotoProblem | None:
    """What the decoder says of itself: a file may tell it and us different things."""
    if image.width * image.height > MAX_PIXELS:
        return PhotoProblem.TOO_MANY_PIXELS
    moves = getattr(image, "is_animated", False) and image.format != "MPO"
    return PhotoProblem.NOT_A_PHOTO if moves else None


def _upright(image: Image.Image) -> Image.Image:
    """As the photographer held it; broken metadata is no reason to refuse a photo."""
    image.load()
    with contextlib.suppress(Exception):
        return ImageOps.exif_transpose(image)
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Left to itself, Pillow turns all but the darkest of 65,536 greys to white."""
    if not image.mode.startswith("I"):
        return image
    return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))


def _where(image: Image.Image) -> Place | None:
    with contextlib.suppress(Exception):  # metadata is a stranger's bytes
        told = image.getexif().get_ifd(GPS)
        lat = _degrees(told[NORTH], "S" in told[NORTH_OR_SOUTH])
        lon = _degrees(told[EAST], "W" in told[EAST_OR_WEST])
        if abs(lat) <= RIGHT_ANGLE and abs(lon) <= 2 * RIGHT_ANGLE:
            return Place(lat, lon)
    return None


def _degrees(told: tuple[float, float, float], opposite: bool) -> float:  # noqa: FBT001 -- read where it is called
    whole, minutes, seconds = map(float, told)
    degrees = whole + minutes / 60 + seconds / 3600
    return -degrees if opposite else degrees


def _told_by_camera(image: Image.Image) -> tuple[datetime | None, bool]:
    """When it was taken, and whether this reads like a camera's own file."""
    try:
        told = image.getexif()
        more = told.get_ifd(EXIF)
        taken = _time(more.get(TAKEN), more.get(OFFSET))
        made = told.get(MAKE) and told.get(MODEL)
        exposed = more.get(EXPOSURE) and more.get(APERTURE)
    except Exception:  # noqa: BLE001 -- metadata is a stranger's bytes
        return None, False
    return taken, bool(made and exposed and taken)


def _time(written: object, offset: object) -> datetime | None:
    try:
        clock = datetime.strptime(str(written), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 -- cameras write their wall clock
    except ValueError:
        return None
    try:
        shift = datetime.strptime(str(offset), "%z").utcoffset()
    except ValueError:
        return clock
    zone = UTC if not shift else timezone(timedelta(seconds=shift.total_seconds()))
    return clock.replace(tzinfo=zone)
