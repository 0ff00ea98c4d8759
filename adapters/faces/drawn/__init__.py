"""People who do not exist, drawn well enough that real engines tell them apart.

For the demo and the tests: nobody's portrait is needed. The same seed is the same
person; the same seed, shot, light and yaw is the same picture, byte for byte.
"""

from datetime import datetime
from io import BytesIO
from random import Random

from PIL import Image, ImageFilter

from adapters.faces.drawn.brush import SIZE, Brush, tone
from adapters.faces.drawn.camera import exposed, room, tilted
from adapters.faces.drawn.features import draw_features, draw_glasses
from adapters.faces.drawn.hair import draw_behind, draw_ears, with_beard, with_fringe
from adapters.faces.drawn.head import Head, pose_of
from adapters.faces.drawn.looks import looks_of
from adapters.faces.drawn.skin import shaded
from adapters.faces.drawn.worn import with_worn

QUALITY = 92
MAKE, MODEL, EXIF = 0x010F, 0x0110, 0x8769
EXPOSURE, APERTURE, TAKEN, OFFSET = 0x829A, 0x829D, 0x9003, 0x9011

CAST = (1037037037, 694, 537, 1034711034, 4923802017, 1519151416)
"""Chosen by measuring: both engines accept each of them and refuse all the others."""

TURNED = 32.0
"""Degrees that count as a turned head."""


def draw_selfie(
    person: int,
    shot: int = 0,
    *,
    light: float = 1.0,
    yaw: float = 0.0,
    taken: datetime | None = None,
) -> bytes:
    """A JPEG of one person; `taken` makes it read like a camera's own file."""
    return _jpeg(picture(person, shot, light=light, yaw=yaw), taken)


def draw_two_people(person: int, other: int, shot: int = 0) -> bytes:
    """Two heads together: no way to know who is checking in."""
    both = Image.new("RGB", (SIZE * 2, SIZE))
    for column, seed in enumerate((person, other)):
        both.paste(picture(seed, shot), (column * SIZE, 0))
    return _jpeg(both)


def draw_nobody(shot: int = 0) -> bytes:
    """A room with no one in it."""
    return _jpeg(exposed(room(shot).resize((SIZE, SIZE)), shot, 1.0))


def draw_dark(person: int, shot: int = 0) -> bytes:
    return draw_selfie(person, shot, light=0.06)


def draw_blurred(person: int, shot: int = 0) -> bytes:
    """As a shaking hand takes it."""
    return _jpeg(picture(person, shot).filter(ImageFilter.GaussianBlur(9.5)))


def picture(
    person: int,
    shot: int = 0,
    *,
    light: float = 1.0,
    yaw: float = 0.0,
    seat: int | None = None,
) -> Image.Image:
    """A selfie as pixels, 640 square; `yaw` in degrees.

    `seat` is the number of another shot of theirs: the same room and clothes.
    """
    occasion = _occasion(person, shot)
    there = occasion if seat is None else _occasion(person, seat)
    head = Head(looks_of(person), pose_of(shot, occasion, yaw))
    painted = _painted(room(there), head, there).image
    smooth = painted.resize((SIZE, SIZE), Image.Resampling.BOX)
    return exposed(tilted(smooth, head.pose.roll), occasion, light)


def _occasion(person: int, shot: int) -> int:
    """The same number of another person is another one, in another room."""
    return Random(f"{person} {shot}").getrandbits(32)


def _painted(canvas: Image.Image, head: Head, occasion: int) -> Brush:
    brush = Brush(canvas)
    draw_behind(brush, head)
    _shoulders(brush, head, occasion)
    draw_ears(brush, head)
    brush.polygon(head.outline, head.looks.skin)
    brush = shaded(brush.image.filter(ImageFilter.BoxBlur(2)), head, occasion)
    if head.looks.worn == "birthmark":
        brush = with_worn(brush, head)
    brush = with_beard(brush, head)
    draw_features(brush, head)
    brush = with_fringe(brush, head)
    if head.looks.worn != "birthmark":
        brush = with_worn(brush, head)
    draw_glasses(brush, head)
    return brush


def _shoulders(brush: Brush, head: Head, occasion: int) -> None:
    chance = Random(f"clothes {occasion}")
    red, green, blue = (chance.randint(30, 220) for _ in range(3))
    at, size = (head.cx, SIZE * 1.1), (head.wide * 1.9, head.high * 0.7)
    brush.ellipse(at, size, (red, green, blue))
    corner = head.cx - head.wide * 0.48, head.y(0.5)
    opposite = head.cx + head.wide * 0.48, head.y(1.3)
    brush.rectangle(corner, opposite, tone(head.looks.skin, 0.78))


def _jpeg(image: Image.Image, taken: datetime | None = None) -> bytes:
    told = Image.Exif()
    if taken:
        told[MAKE], told[MODEL] = "Drawn", "Pencil 2B"
        more = told.get_ifd(EXIF)
        more[EXPOSURE], more[APERTURE] = 1 / 60, 2.0
        more[TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
        if taken.tzinfo:
            more[OFFSET] = f"{taken:%z}"[:3] + ":" + f"{taken:%z}"[3:5]
    written = BytesIO()
    image.save(written, "JPEG", quality=QUALITY, exif=told)
    return written.getvalue()
