"""Tiles, drawn: a figure large, what it is called above it and what it was below."""

from io import BytesIO
from typing import TYPE_CHECKING

from adapters.pictures.fonts import Fonts, Look
from core.messaging.conversation import Attachment, Tile, Tiles

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, MARGIN, GAP, TITLE = 960, 40, 20, 88
A_ROW, HEIGHT, INSIDE = 3, 150, 22
INK, QUIET, PAPER, BEHIND = "#1d2433", "#566072", "#ffffff", "#f1f4f9"
GOOD, BAD = "#19703c", "#b3261e"
HEADING, LABEL = Look(INK, 32), Look(QUIET, 22)
FIGURES = tuple(Look(INK, size, bold=True) for size in (46, 38, 30))
"""The largest that there is room for."""
BEFORE = 22
MARK = 16


def tiles(described: Tiles, fonts: Fonts) -> Attachment:
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- heavy, and most replies have no picture

    rows = max(-(-len(described.tiles) // A_ROW), 1)
    height = TITLE + rows * (HEIGHT + GAP) - GAP + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    drawing = ImageDraw.Draw(picture)
    title = fonts.shortened(described.title, WIDTH - 2 * MARGIN, HEADING)
    fonts.write(drawing, (MARGIN, MARGIN // 2 + 30), title, HEADING)
    for number, tile in enumerate(described.tiles):
        row, column = divmod(number, A_ROW)
        at = (MARGIN + column * (_wide() + GAP), TITLE + row * (HEIGHT + GAP))
        _draw(tile, at, drawing, fonts)
    made = BytesIO()
    picture.save(made, "PNG", optimize=True)
    name = f"{described.name}.png"
    return Attachment(name, "image/png", made.getvalue(), described.alt)


def _wide() -> int:
    return (WIDTH - 2 * MARGIN - (A_ROW - 1) * GAP) // A_ROW


def _draw(tile: Tile, at: tuple[int, int], drawing: "ImageDraw", fonts: Fonts) -> None:
    left, top = at
    room = _wide() - 2 * INSIDE
    drawing.rounded_rectangle((left, top, left + _wide(), top + HEIGHT), 12, BEHIND)
    left += INSIDE
    label = fonts.shortened(tile.label, room, LABEL)
    fonts.write(drawing, (left, top + 36), label, LABEL)
    look = next(
        (e for e in FIGURES if fonts.length(tile.figure, e) <= room), FIGURES[-1]
    )
    fonts.write(
        drawing, (left, top + 90), fonts.shortened(tile.figure, room, look), look
    )
    colour = {None: QUIET, True: GOOD, False: BAD}[tile.good]
    if tile.rose:
        drawing.polygon(_mark((left, top + 127), tile.rose), colour)
        left, room = left + MARK + 8, room - MARK - 8
    look = Look(colour, BEFORE)
    before = fonts.shortened(tile.before, room, look)
    fonts.write(drawing, (left, top + 127), before, look)


def _mark(at: tuple[int, int], rose: int) -> list[tuple[float, float]]:
    """A triangle on the base line: drawn, so that no font can lack it."""
    left, base = at
    top = base - MARK
    tip, foot = (top, base) if rose > 0 else (base, top)
    return [(left, foot), (left + MARK, foot), (left + MARK / 2, tip)]
