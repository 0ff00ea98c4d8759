"""Files made to harm or confuse whoever opens them."""

import zlib
from io import BytesIO
from struct import pack

from PIL import Image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return pack(">I", len(content)) + name + content + pack(">I", check)


def bomb(side: int = 8_800) -> bytes:
    """A valid PNG of some ten kilobytes that decodes to hundreds of megabytes."""
    head = _chunk(b"IHDR", pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    rows = zlib.compress(bytes((side // 8 + 1) * side), 9)
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def two_sizes(photo: bytes, side: int = 40_000) -> bytes:
    """A JPEG that gives its size twice: first a modest one, then another."""
    at = photo.index(b"\xff\xc0")
    length = int.from_bytes(photo[at + 2 : at + 4], "big")
    frame = bytearray(photo[at : at + 2 + length])
    frame[5:9] = pack(">HH", side, side)
    return photo[: at + 2 + length] + bytes(frame) + photo[at + 2 + length :]


def moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (320, 320), colour) for colour in ("red", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


POSTSCRIPT = (
    b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 640 640\n"
    b"(%pipe%touch /tmp/harm) (r) file\n%%EOF\n"
)
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640">'
    b'<image href="file:///etc/passwd"/></svg>'
)
FILM = b"\x00\x00\x00\x18ftyphevc\x00\x00\x00\x00hevcmsf1"
