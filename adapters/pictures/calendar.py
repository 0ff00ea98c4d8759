"""Calendars, drawn: a month as a grid, fewer days as a list.

Drawn 1,080 pixels wide. A phone shows that at a third, so nothing that must be
read without a closer look is set below 26 pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from adapters.pictures.fonts import Fonts, Look
from adapters.pictures.marks import COLOURS, draw_mark
from core.messaging.calendar import Calendar, Cell, Entry, Mark
from core.messaging.conversation import Attachment

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, MARGIN, GAP = 1080, 20, 6
INK, QUIET, PAPER = "#14181f", "#565e69", "#ffffff"
LINE, OUTSIDE, TODAY = "#cfd6de", "#f4f6f8", "#0b4a8f"
TITLE, ABOUT = Look(INK, 44, bold=True), Look(QUIET, 28)
WORDS, ASIDE, SMALL = 34, 30, 26
HEAD, LEGEND = 124, 64
MOST_A_DAY = 4
"""More, and the last line of the cell counts the rest."""
CHIP, NUMBER = 68, 46
ROW, DAY = 66, 72
NOTHING = "\N{EN DASH}"
COLUMNS = 7


def calendar(described: Calendar, fonts: Fonts) -> Attachment:
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- heavy, and most replies have no picture

    body = Month if described.weekdays else Days
    height = HEAD + body.height(described) + LEGEND
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    pen = Pen(ImageDraw.Draw(picture), fonts)
    pen.write((MARGIN, 58), described.title, TITLE)
    pen.write((MARGIN, 100), described.about, ABOUT)
    body(pen, described).draw()
    _legend(pen, described, height - LEGEND)
    made = BytesIO()
    picture.save(made, "PNG")
    return Attachment(
        f"{described.name}.png", "image/png", made.getvalue(), described.alt
    )


Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws, and shortens what would not fit."""

    drawing: "ImageDraw"
    fonts: Fonts

    def write(
        self, at: tuple[float, float], text: str, look: Look, room: float = WIDTH
    ) -> float:
        """From the left end of its base line; gives where it ends."""
        room = min(room, WIDTH - MARGIN - at[0])
        said = self.fonts.shortened(text, room, look)
        return self.fonts.write(self.drawing, at, said, look)

    def strike(self, left: float, right: float, base: float, size: int) -> None:
        """Through a text: it does not take place."""
        height = base - size * 0.32
        colour = COLOURS[Mark.CANCELLED].ink
        self.drawing.line((left, height, right, height), colour, 2)


@dataclass(frozen=True, slots=True)
class Month:
    """A column a weekday, a row a week, as high as its fullest day needs."""

    pen: Pen
    described: Calendar

    @staticmethod
    def height(described: Calendar) -> int:
        return NUMBER + sum(_row_height(week) for week in _weeks(described))

    def draw(self) -> None:
        width = (WIDTH - 2 * MARGIN) / COLUMNS
        for column, name in enumerate(self.described.weekdays):
            left = MARGIN + column * width + 8
            self.pen.write((left, HEAD + 30), name, Look(QUIET, SMALL), width - 8)
        top = float(HEAD + NUMBER)
        for week in _weeks(self.described):
            height = _row_height(week)
            for column, cell in enumerate(week):
                left = MARGIN + column * width
                self._cell(cell, (left, top, left + width, top + height))
            top += height

    def _cell(self, cell: Cell, box: Box) -> None:
        left, top, right, _ = box
        paper = OUTSIDE if cell.outside else PAPER
        self.pen.drawing.rectangle(box, paper, LINE)
        number = Look(QUIET if cell.outside else INK, SMALL)
        if cell.today:
            round_it = (left + 4, top + 5, left + 50, top + 43)
            self.pen.drawing.rounded_rectangle(round_it, 12, TODAY)
            number = Look(PAPER, SMALL, bold=True)
        self.pen.write((left + 11, top + 34), cell.heading, number)
        shown = _shown(cell)
        for nth, entry in enumerate(shown):
            below = top + NUMBER + nth * CHIP
            self._chip(entry, (left + 4, below, right - 4, below + CHIP - GAP))
        rest = len(cell.entries) - len(shown)
        if rest:
            below = top + NUMBER + len(shown) * CHIP + 28
            self.pen.write((left + 12, below), f"+{rest}", Look(INK, SMALL, bold=True))

    def _chip(self, entry: Entry, box: Box) -> None:
        left, top, right, _ = box
        colours = COLOURS[entry.mark]
        self.pen.drawing.rounded_rectangle(box, 8, colours.paper)
        draw_mark(self.pen.drawing, entry.mark, (left + 6, top + 9, 20))
        look, at = Look(colours.ink, SMALL, bold=True), (left + 32, top + 29)
        self.pen.write(at, entry.time, look, right - left - 36)
        look, at = Look(colours.ink, SMALL), (left + 7, top + 55)
        end = self.pen.write(at, entry.label, look, right - left - 12)
        if entry.mark is Mark.CANCELLED:
            self.pen.strike(left + 7, end, top + 55, SMALL)


@dataclass(frozen=True, slots=True)
class Days:
    """A heading a day, a row a session, with its state as a word at the end."""

    pen: Pen
    described: Calendar

    @staticmethod
    def height(described: Calendar) -> int:
        return sum(DAY + ROW * max(len(each.entries), 1) for each in described.cells)

    def draw(self) -> None:
        top = float(HEAD)
        words = dict(self.described.legend)
        for cell in self.described.cells:
            self._heading(cell, top)
            top += DAY
            for entry in cell.entries:
                self._row(entry, words.get(entry.mark, ""), top)
                top += ROW
            if not cell.entries:
                self.pen.write((MARGIN + 12, top + 44), NOTHING, Look(QUIET, WORDS))
                top += ROW

    def _heading(self, cell: Cell, top: float) -> None:
        look = Look(TODAY if cell.today else INK, WORDS, bold=True)
        self.pen.write((MARGIN, top + 54), cell.heading, look)
        self.pen.drawing.line((MARGIN, top + 68, WIDTH - MARGIN, top + 68), LINE, 1)

    def _row(self, entry: Entry, word: str, top: float) -> None:
        colours, base = COLOURS[entry.mark], top + 45
        box = (MARGIN, top + 3, WIDTH - MARGIN, top + ROW - 3)
        self.pen.drawing.rounded_rectangle(box, 8, colours.paper)
        draw_mark(self.pen.drawing, entry.mark, (MARGIN + 14, top + 20, 26))
        left = MARGIN + 54.0
        bold, look = Look(colours.ink, WORDS, bold=True), Look(colours.ink, ASIDE)
        end = self.pen.write((left, base), entry.time, bold, room=340)
        said = self.pen.fonts.length(word, look)
        self.pen.write((WIDTH - MARGIN - 14 - said, base), word, look)
        left = max(end + 24, MARGIN + 330)
        room = WIDTH - MARGIN - 30 - said - left
        look = Look(colours.ink, WORDS)
        end = self.pen.write((left, base), entry.label, look, room)
        if entry.mark is Mark.CANCELLED:
            self.pen.strike(left, end, base, WORDS)


def _weeks(described: Calendar) -> list[Sequence[Cell]]:
    cells = described.cells
    return [cells[nth : nth + COLUMNS] for nth in range(0, len(cells), COLUMNS)]


def _row_height(week: Sequence[Cell]) -> int:
    lines = max((min(len(each.entries), MOST_A_DAY) for each in week), default=0)
    return NUMBER + max(lines, 1) * CHIP


def _shown(cell: Cell) -> Sequence[Entry]:
    too_many = len(cell.entries) > MOST_A_DAY
    return cell.entries[: MOST_A_DAY - 1] if too_many else cell.entries


def _legend(pen: Pen, described: Calendar, top: float) -> None:
    left = float(MARGIN)
    for mark, word in described.legend:
        draw_mark(pen.drawing, mark, (left, top + 22, 22))
        end = pen.write((left + 32, top + 42), word, Look(COLOURS[mark].ink, SMALL))
        left = end + 40
