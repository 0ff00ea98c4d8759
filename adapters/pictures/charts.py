"""Bars, drawn: a label on the left, a bar, and its figure beside it."""

from collections.abc import Iterator, Sequence
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
Bars = Sequence[tuple[str, int, str]]
MOST_BARS = 40
"""More are a wall, not a chart; the sheet beside it has them all."""


def chart(described: Chart) -> Attachment:
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- heavy, and most replies have no picture

    bars = described.bars[:MOST_BARS]
    height = TITLE + ROW * max(len(bars), 1) + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    drawing = ImageDraw.Draw(picture)
    for text, (left, top), size in _texts(described.title, bars):
        drawing.text((left, top), text, INK, _font(size))
    for number, (_, length, _figure) in enumerate(bars):
        top, right = TITLE + ROW * number, _end_of(length, bars)
        colour = BAR if length >= 0 else BELOW
        edges = (MARGIN + LABELS, top + 8, right, top + ROW - 12)
        drawing.rounded_rectangle(edges, 6, colour)
    made = BytesIO()
    picture.save(made, "PNG", optimize=True)
    return Attachment(
        f"{described.name}.png", "image/png", made.getvalue(), described.alt
    )


def laid_out(described: Chart) -> list[tuple[str, tuple[float, float]]]:
    """Every text of the picture, and where it begins and ends."""
    return [
        (text, (left, left + _font(size).getlength(text)))
        for text, (left, _), size in _texts(described.title, described.bars[:MOST_BARS])
    ]


def drawable(text: str) -> str:
    """`text` as far as the font has it: a box says nothing, a question mark asks."""
    return "".join(each if _has(each) else "?" for each in text)


def _texts(title: str, bars: Bars) -> Iterator[tuple[str, tuple[int, int], int]]:
    """What stands where, and in which size."""
    yield _short(title, WIDTH - 2 * MARGIN, 32), (MARGIN, MARGIN // 2), 32
    for number, (label, length, figure) in enumerate(bars):
        top, right = TITLE + ROW * number + 10, _end_of(length, bars) + 12
        yield _short(label, LABELS - 12, 24), (MARGIN, top), 24
        yield _short(figure, WIDTH - MARGIN // 2 - right, 24), (right, top), 24


def _end_of(length: int, bars: Bars) -> int:
    longest = max(abs(each) for _, each, _ in bars) or 1
    widest = max(_font(24).getlength(drawable(figure)) for _, _, figure in bars)
    figures = min(max(FIGURES, int(widest) + 24), WIDTH // 2)
    room = WIDTH - 2 * MARGIN - LABELS - figures
    return MARGIN + LABELS + max(abs(length) * room // longest, 2)


def _short(text: str, room: int, size: int) -> str:
    said = drawable(text)
    if _font(size).getlength(said) <= room:
        return said
    while said and _font(size).getlength(f"{said}…") > room:
        said = said[:-1]
    return f"{said.rstrip()}…"


@cache
def _has(letter: str) -> bool:
    missing = _font(24).getmask("\U0010ffff")
    return letter.isspace() or bytes(_font(24).getmask(letter)) != bytes(missing)


@cache
def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 -- see above

    file = files("font_roboto") / "files" / "Roboto-Regular.ttf"
    return ImageFont.truetype(str(file), size)
