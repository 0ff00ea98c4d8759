"""A picture without what the camera wrote beside it."""

from io import BytesIO
from typing import Any

from bot.papers.faults import Fault, NotADocument

MOST_PIXELS = 60_000_000
LONGEST_SIDE = 2000
"""Enough to read a page of print by."""
QUALITY = 80
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")


def plain_picture(data: bytes) -> bytes:
    """Upright, of a size to be read, and nothing of it but its pixels."""
    from pi_heif import register_heif_opener  # noqa: PLC0415 -- as above
    from PIL import Image, ImageOps  # noqa: PLC0415 -- heavy, and rarely needed

    register_heif_opener()
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height <= MOST_PIXELS:
                image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2.0)
                plain = _on_white(ImageOps.exif_transpose(image))
            else:
                plain = None
    except Exception as why:  # a broken picture may raise anything at all
        raise NotADocument from why
    if plain is None:
        raise NotADocument(Fault.LARGE)
    clean = Image.new("RGB", plain.size)
    clean.paste(plain)
    made = BytesIO()
    clean.save(made, "JPEG", quality=QUALITY)
    return made.getvalue()


def _on_white(image: Any) -> Any:
    """Paper shows through where a picture is clear, not whatever lies under it."""
    from PIL import Image  # noqa: PLC0415 -- as above

    if not image.has_transparency_data:
        return image.convert("RGB")
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image.convert("RGBA"))
    return page.convert("RGB")
