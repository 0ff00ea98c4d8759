"""What a file is and how large, from its first bytes: nothing is decoded here.

A PNG of ten kilobytes can ask for half a gigabyte when decoded, so its size is read
before any decoder sees it. What a name or a sender calls the file does not matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import error as TooShort  # noqa: N812 -- it only ever means that here
from struct import unpack_from

PNG = b"\x89PNG\r\n\x1a\n"
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis"}
"""Stills only: a sequence (hevc, msf1) is a film."""

JPEG_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
JPEG_BARE = {0x01, *range(0xD0, 0xD8)}
JPEG_PADDING = 0xFF
"""Markers that give the size; that stand alone, without a length; that fill."""

BOXES = {b"ftyp", b"meta"}
BOX_HEAD = 8


@dataclass(frozen=True, slots=True)
class Header:
    mime: str
    width: int
    height: int


def header_of(data: bytes) -> Header | None:
    """None when it is none of JPEG, PNG, WEBP and HEIC, or breaks off early."""
    try:
        if data[:3] == b"\xff\xd8\xff":
            return _jpeg(data)
        if data[:8] == PNG and data[12:16] == b"IHDR":
            return Header("image/png", *unpack_from(">II", data, 16))
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
        if data[4:8] == b"ftyp":
            return _heic(data)
    except TooShort:
        return None
    return None


def _jpeg(data: bytes) -> Header | None:
    """Walks from marker to marker up to the one that gives the size."""
    at = 2
    while data[at : at + 1] == b"\xff":
        marker, length = unpack_from(">BH", data, at + 1)
        if marker in JPEG_SIZES:
            height, width = unpack_from(">HH", data, at + 5)
            return Header("image/jpeg", width, height)
        if marker == JPEG_PADDING:
            at += 1
        else:
            at += 2 if marker in JPEG_BARE else 2 + length
    return None


def _webp(data: bytes) -> Header | None:
    kind = data[12:16]
    if kind == b"VP8X":
        wide, high = data[24:27], data[27:30]
        width, height = (1 + int.from_bytes(each, "little") for each in (wide, high))
        return Header("image/webp", width, height)
    if kind == b"VP8L":
        (bits,) = unpack_from("<I", data, 21)
        return Header("image/webp", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    if kind == b"VP8 ":
        width, height = unpack_from("<HH", data, 26)
        return Header("image/webp", width & 0x3FFF, height & 0x3FFF)
    return None


def _heic(data: bytes) -> Header | None:
    """The largest picture the container describes; tiles and thumbnails are smaller."""
    boxes = dict(_boxes(data))
    brands = boxes.get(b"ftyp", b"")
    if not {brands[at : at + 4] for at in range(0, 64, 4)} & HEIC_BRANDS:
        return None
    described = boxes.get(b"meta", b"").split(b"ispe")[1:]
    sizes = [unpack_from(">II", each, 4) for each in described]  # after flags
    if not sizes:
        return None
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return Header("image/heic", width, height)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The container's outermost boxes; a length of 0 or 1 ends what we follow."""
    at = 0
    while at + 8 <= len(data):
        length, kind = unpack_from(">I4s", data, at)
        if length < BOX_HEAD:
            return
        yield kind, data[at + BOX_HEAD : at + length] if kind in BOXES else b""
        at += length
