"""Bars, drawn: a label on the left, a bar, and its figure beside it."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from core.messaging.conversation import Attachment, Chart

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

WIDTH, MARGIN, ROW, TITLE = 960, 40, 56, 88
LABELS, FIGURES = 240, 180
INK, BAR, BELOW, PAPER = "#1d2433", "#2f6fdb", "#c2413b", "#ffffff"
MOST_BARS = 40
"""More are a wall, not a chart; the sheet beside it has them all."""


def chart(described: Chart) -> Attachment:
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- heavy, and most replies have no picture

    bars = described.bars[:MOST_BARS]
    height = TITLE + ROW * max(len(bars), 1) + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    drawing = ImageDraw.Draw(picture)
    drawing.text((MARGIN, MARGIN // 2), described.title, INK, _font(32))
    longest = max((abs(length) for _, length, _ in bars), default=0) or 1
    room = WIDTH - 2 * MARGIN - LABELS - FIGURES
    for number, (label, length, figure) in enumerate(bars):
        top = TITLE + ROW * number
        drawing.text((MARGIN, top + 10), _short(label), INK, _font(24))
        left = MARGIN + LABELS
        right = left + max(abs(length) * room // longest, 2)
        colour = BAR if length >= 0 else BELOW
        drawing.rounded_rectangle((left, top + 8, right, top + ROW - 12), 6, colour)
        drawing.text((right + 12, top + 10), figure, INK, _font(24))
    made = BytesIO()
    picture.save(made, "PNG", optimize=True)
    return Attachment(
        f"{described.name}.png", "image/png", made.getvalue(), described.alt
    )


def _short(label: str, most: int = 18) -> str:
    return label if len(label) <= most else f"{label[: most - 1]}…"


@cache
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 -- see above

    file = files("font_roboto") / "files" / "Roboto-Regular.ttf"
    return ImageFont.truetype(str(file), size)
