"""What is let in, and what is turned away before or while it is opened."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from io import BytesIO

import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from adapters.faces.drawn import picture
from adapters.faces.formats import Header, header_of
from adapters.faces.photo import Photo, read_photo
from core.attendance.photos.photo import MAX_BYTES, PhotoProblem, PhotoSeen
from core.kernel.place import Place
from tests.faces.hostile import (
    DRAWING,
    FILM,
    POSTSCRIPT,
    bomb,
    moving,
    saved,
    two_sizes,
)
from tests.faces.reading import selfie

ORIENTATION, GPS = 0x0112, 0x8825
MIMES = ("image/jpeg", "image/png", "image/webp", "image/heic")


@cache
def somebody() -> Image.Image:
    return picture(1)


def heic(image: Image.Image) -> bytes:
    written = BytesIO()
    pillow_heif.from_pillow(image).save(written, quality=80)
    return written.getvalue()


@cache
def same_in(mime: str) -> bytes:
    if mime == "image/heic":
        return heic(somebody())
    kind = mime.removeprefix("image/").upper()
    return saved(somebody(), kind, **({"quality": 90} if kind == "WEBP" else {}))


def refused(data: bytes) -> PhotoProblem | None:
    found = read_photo(data)
    assert isinstance(found, PhotoSeen)
    return found.problem


@pytest.mark.parametrize("mime", MIMES)
def test_the_four_kinds_of_photo_are_let_in_by_what_they_are(mime):
    found = read_photo(same_in(mime))

    assert isinstance(found, Photo)
    assert (found.seen.mime, found.seen.width, found.seen.height) == (mime, 640, 640)
    off = np.abs(found.pixels.astype(int) - np.asarray(somebody())).mean()
    assert off < 8


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ({"lossless": True}, b"VP8L"),
        ({"quality": 80}, b"VP8 "),
        ({"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0"}, b"VP8X"),
    ],
)
def test_each_kind_of_webp_tells_its_size(options, kind):
    data = saved(Image.new("RGB", (333, 77), "olive"), "WEBP", **options)

    assert data[12:16] == kind
    assert header_of(data) == Header("image/webp", 333, 77)


NO_PHOTO: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "three bytes": lambda: b"\xff\xd8\xff",
    "a name": lambda: b"selfie.jpg",
    "PostScript": lambda: POSTSCRIPT,
    "SVG": lambda: DRAWING,
    "a film": lambda: FILM,
    "a PDF": lambda: b"%PDF-1.7\n" + selfie(1),
    "a moving GIF": lambda: moving("GIF"),
    "a moving WEBP": lambda: moving("WEBP"),
    "a moving PNG": lambda: moving("PNG"),
    "BMP": lambda: saved(somebody(), "BMP"),
    "TIFF": lambda: saved(somebody(), "TIFF"),
    "half a JPEG": lambda: selfie(1)[: len(selfie(1)) // 2],
    "a piece of PNG": lambda: same_in("image/png")[:20_000],
    "a piece of WEBP": lambda: same_in("image/webp")[:9_000],
    "a piece of HEIC": lambda: same_in("image/heic")[:9_000],
}


@pytest.mark.parametrize("name", NO_PHOTO)
def test_what_is_no_whole_still_photo_is_refused(name):
    assert refused(NO_PHOTO[name]()) is PhotoProblem.NOT_A_PHOTO


def test_a_bomb_is_refused_by_its_header_alone():
    data = bomb()

    assert len(data) < 10_000
    assert refused(data) is PhotoProblem.TOO_MANY_PIXELS
    assert refused(data[:40]) is PhotoProblem.TOO_MANY_PIXELS


def test_a_file_that_tells_the_decoder_another_size_is_refused():
    data = two_sizes(selfie(1))

    assert header_of(data) == Header("image/jpeg", 640, 640)
    assert refused(data) in {PhotoProblem.TOO_MANY_PIXELS, PhotoProblem.NOT_A_PHOTO}


def test_25_megapixels_are_let_in_and_26_are_not():
    just = saved(Image.new("L", (5_000, 5_000), 128), "JPEG")
    over = saved(Image.new("L", (5_200, 5_000), 128), "JPEG")

    assert isinstance(read_photo(just), Photo)
    assert refused(over) is PhotoProblem.TOO_MANY_PIXELS


def test_too_many_bytes_are_refused_unread():
    assert refused(selfie(1) + bytes(MAX_BYTES)) is PhotoProblem.TOO_BIG


def test_what_hangs_on_behind_a_photo_is_never_read():
    attached = BytesIO()
    with zipfile.ZipFile(attached, "w") as archive:
        archive.writestr("page.html", "<script>")

    found = read_photo(selfie(1) + attached.getvalue())
    alone = read_photo(selfie(1))

    assert isinstance(found, Photo)
    assert isinstance(alone, Photo)
    assert found.seen.looks == alone.seen.looks
    assert found.seen.sha256 != alone.seen.sha256


def test_a_photo_is_seen_as_it_was_held():
    wide = somebody().crop((0, 80, 640, 560))
    told = Image.Exif()
    told[ORIENTATION] = 6
    lying = wide.transpose(Image.Transpose.ROTATE_90)

    upright = read_photo(saved(wide, "JPEG", quality=95))
    found = read_photo(saved(lying, "JPEG", quality=95, exif=told))

    assert isinstance(upright, Photo)
    assert isinstance(found, Photo)
    assert (found.seen.width, found.seen.height) == (640, 480)
    off = np.abs(found.pixels.astype(int) - upright.pixels.astype(int)).mean()
    assert off < 5


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data:UserWarning")
def test_broken_metadata_is_no_reason_to_refuse_a_photo():
    broken = b"Exif\0\0MM\0*\xff\xff\xff\xff" + bytes(range(64))

    found = read_photo(saved(somebody(), "JPEG", exif=broken))

    assert isinstance(found, Photo)
    assert (found.seen.taken, found.seen.from_camera) == (None, False)


@pytest.mark.parametrize(
    "zone", [None, UTC, timezone(timedelta(hours=-3, minutes=-30))]
)
def test_a_cameras_own_file_is_told_from_one_that_was_passed_on(zone):
    noon = datetime(2026, 7, 6, 12, 0, tzinfo=zone)

    own = read_photo(selfie(1, taken=noon))
    passed_on = read_photo(selfie(1))

    assert isinstance(own, Photo)
    assert isinstance(passed_on, Photo)
    assert (own.seen.taken, own.seen.from_camera) == (noon, True)
    assert (passed_on.seen.taken, passed_on.seen.from_camera) == (None, False)


def with_place(*told: object) -> bytes:
    camera = Image.Exif()
    camera.get_ifd(GPS).update(zip((1, 2, 3, 4), told, strict=False))
    return saved(somebody(), "JPEG", exif=camera)


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (("N", (51, 30, 0), "W", (0, 7, 12)), Place(51.5, -0.12)),
        (("S", (33, 51, 36), "E", (151, 15, 0)), Place(-33.86, 151.25)),
        (("N", (51, 30, 0)), None),
        (("N", (151, 30, 0), "W", (0, 7, 12)), None),
        (("N", (51, 30), "W", (0, 0)), None),
    ],
)
def test_where_a_camera_says_it_was_is_read(told, where):
    found = read_photo(with_place(*told))

    assert isinstance(found, Photo)
    assert found.seen.where == where


def test_a_photo_of_16_bits_a_dot_is_no_brighter_than_one_of_8():
    grey = somebody().convert("L")
    fine = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)

    found = read_photo(saved(fine, "PNG"))

    assert isinstance(found, Photo)
    assert np.abs(found.pixels[:, :, 0].astype(int) - np.asarray(grey)).max() <= 1


def test_grey_see_through_and_four_colour_photos_are_photos_too():
    for mode, kind in (("L", "JPEG"), ("CMYK", "JPEG"), ("RGBA", "PNG"), ("P", "PNG")):
        found = read_photo(saved(somebody().convert(mode), kind))

        assert isinstance(found, Photo)
        assert found.pixels.shape == (640, 640, 3)


@settings(max_examples=50)
@given(st.sampled_from(MIMES), st.data())
def test_a_damaged_photo_is_answered_never_raised(mime, data):
    whole = same_in(mime)
    cut = data.draw(st.integers(0, len(whole)))
    at = data.draw(st.integers(0, min(len(whole), 600) - 1))
    damaged = bytearray(whole)
    damaged[at] ^= data.draw(st.integers(1, 255))

    for hurt in (whole[:cut], bytes(damaged)):
        found = read_photo(hurt)
        assert isinstance(found, (Photo, PhotoSeen))


@given(st.binary(max_size=400))
def test_any_bytes_at_all_have_a_header_or_none(noise):
    starts = (b"", b"\xff\xd8", b"RIFF0000WEBP", b"\x00\x00\x00\x10ftypheic")
    for start in starts:
        found = header_of(start + noise)
        assert found is None or found.width >= 0
