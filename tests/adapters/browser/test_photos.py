"""Photos of every kind sent in the chat, through the real engine, to an answer."""

import base64
from collections.abc import AsyncIterator
from functools import cache
from io import BytesIO
from typing import Any

import pillow_heif
import pytest
from httpx import AsyncClient
from PIL import Image

from adapters.faces.drawn import draw_dark, draw_nobody, draw_two_people, picture
from bot.bootstrap import OpenedDesk
from bot.settings import Settings
from tests.adapters.browser.conftest import client_of
from tests.adapters.browser.lenas import ANOTHER, LATER, LENAS, desk_that_knows_lena
from tests.faces.copies import jpeg
from tests.faces.hostile import DRAWING, POSTSCRIPT, bomb, moving, saved, two_sizes

ROOM = {"lat": 51.5, "lon": -0.12, "accuracy": 12, "live": True}
NOT_OPENED = "I could not open that as a photo"
MANY = "more pixels than I take"


@cache
def lena() -> Image.Image:
    return picture(LENAS, LATER)


def on_a_wall() -> Image.Image:
    """A poster of her, small, in a room where nobody is."""
    room = Image.open(BytesIO(draw_nobody())).resize((1600, 1200))
    room.paste(lena().resize((260, 260)), (1200, 200))
    return room


def beside_a_poster() -> Image.Image:
    room = on_a_wall()
    room.paste(lena(), (200, 400))
    room.paste(picture(ANOTHER, LATER), (880, 500))
    return room


def heic() -> bytes:
    written = BytesIO()
    pillow_heif.from_pillow(lena()).save(written, quality=80)
    return written.getvalue()


def lying() -> bytes:
    """On its side, as a phone stores it, with a note of which way is up."""
    note = Image.Exif()
    note[0x0112] = 6
    return saved(lena().transpose(Image.Transpose.ROTATE_90), "JPEG", exif=note)


def refused() -> dict[str, tuple[bytes, str]]:
    return {
        "a bomb": (bomb(), MANY),
        "two sizes": (two_sizes(jpeg(lena())), NOT_OPENED),
        "26 megapixels": (saved(Image.new("L", (5_100, 5_100)), "PNG"), MANY),
        "half a file": (jpeg(lena())[:9_000], NOT_OPENED),
        "a moving GIF": (moving("GIF"), NOT_OPENED),
        "a moving PNG": (moving("PNG"), NOT_OPENED),
        "a moving WEBP": (moving("WEBP"), NOT_OPENED),
        "PostScript": (POSTSCRIPT, NOT_OPENED),
        "SVG": (DRAWING, NOT_OPENED),
        "a PDF": (b"%PDF-1.7", NOT_OPENED),
        "one dot": (saved(Image.new("RGB", (1, 1), "grey"), "PNG"), "I see no face"),
        "nobody": (draw_nobody(), "I see no face"),
        "the dark": (draw_dark(LENAS), "too dark"),
        "two people": (draw_two_people(LENAS, ANOTHER), "more than one face"),
        "a poster": (jpeg(on_a_wall()), "too small"),
        "a friend's poster": (jpeg(beside_a_poster()), "more than one face"),
        "somebody else": (
            jpeg(picture(ANOTHER, LATER)),
            "does not show your enrolled face",
        ),
    }


def taken() -> dict[str, bytes]:
    return {
        "HEIC": heic(),
        "CMYK": saved(lena().convert("CMYK"), "JPEG"),
        "with see-through parts": saved(lena().convert("RGBA"), "WEBP"),
        "lying on its side": lying(),
    }


@pytest.fixture
async def desk(settings: Settings) -> AsyncIterator[OpenedDesk]:
    async with desk_that_knows_lena(settings) as opened:
        yield opened


async def says(web: AsyncClient, **said: Any) -> list[dict[str, Any]]:
    if photo := said.pop("photo", None):
        said["photo"] = base64.b64encode(photo).decode()
    answer = await web.post("/chat/api/messages", json={"as": "lena", **said})
    assert answer.status_code == 200, answer.text
    replies: list[dict[str, Any]] = answer.json()["replies"]
    return replies


async def test_a_photo_that_proves_nothing_is_told_what_is_wrong_with_it(
    desk: OpenedDesk,
):
    async with client_of(desk) as web:
        for name, (photo, words) in refused().items():
            await says(web, place=ROOM)
            [told] = await says(web, photo=photo)
            assert words in told["text"], (name, told["text"])
            assert "photo" in told["wants"], (name, told)


async def test_every_kind_of_photo_that_phones_make_is_taken(desk: OpenedDesk):
    photos = taken()
    async with client_of(desk) as web:
        for name, photo in photos.items():
            [told] = await says(web, photo=photo)
            assert "Share your live location with me." in told["text"], name
        [told] = await says(web, photo=photos["HEIC"], place=ROOM)
        assert told["text"].startswith("You are present"), told
