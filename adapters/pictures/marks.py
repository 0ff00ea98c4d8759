"""The signs and colours of a session's state: drawn, so that no font can lack them.

Every ink has a contrast of at least 4.5 to 1 on its paper (WCAG 2.2, 1.4.3).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.messaging.calendar import Mark

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw


@dataclass(frozen=True, slots=True)
class Colours:
    ink: str
    paper: str


COLOURS = {
    Mark.PLANNED: Colours("#0b4a8f", "#e3eefb"),
    Mark.RUNNING: Colours("#8a4b00", "#fff0d6"),
    Mark.HELD: Colours("#17642f", "#e1f4e6"),
    Mark.CANCELLED: Colours("#9b1c16", "#fde8e6"),
}
Box = tuple[float, float, float]
"""The left and upper edge of a square, and its side."""


def draw_mark(drawing: "ImageDraw", mark: Mark, box: Box) -> None:
    """A ring: to come. A triangle: running. A tick: held. A cross: cancelled."""
    left, top, side = box
    ink, width = COLOURS[mark].ink, max(2, round(side / 7))

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x * side, top + y * side

    match mark:
        case Mark.PLANNED:
            drawing.ellipse((*at(0.1, 0.1), *at(0.9, 0.9)), outline=ink, width=width)
        case Mark.RUNNING:
            drawing.polygon((at(0.15, 0.05), at(0.95, 0.5), at(0.15, 0.95)), ink)
        case Mark.HELD:
            corners = (at(0.08, 0.55), at(0.4, 0.88), at(0.95, 0.15))
            drawing.line(corners, ink, width + 1, joint="curve")
        case Mark.CANCELLED:
            drawing.line((at(0.1, 0.1), at(0.9, 0.9)), ink, width + 1)
            drawing.line((at(0.9, 0.1), at(0.1, 0.9)), ink, width + 1)
