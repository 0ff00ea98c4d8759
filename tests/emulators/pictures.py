"""Small pictures, drawn here."""

from io import BytesIO

from PIL import Image


def picture(width: int = 400, height: int = 300, shade: str = "teal") -> bytes:
    made = BytesIO()
    Image.new("RGB", (width, height), shade).save(made, "JPEG")
    return made.getvalue()
