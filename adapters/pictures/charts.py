"""Bars, drawn: a label on the left, a bar, and its figure beside it."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from adapters.pictures.fonts import Fonts, Look
from core.messaging.conversation import Attachment, Chart

WIDTH, MARGIN, ROW, TITLE = 960, 40, 56, 88
LABELS, FIGURES = 240, 180
INK, BAR, BELOW, PAPER = "#1d2433", "#2f6fdb", "#c2413b", "#ffffff"
HEADING, WORDS = Look(INK, 32), Look(INK, 24)
Bars = Sequence[tuple[str, int, str]]
MOST_BARS = 40
"""More are a wall, not a chart; the sheet beside it has them all."""


def chart(described: Chart, fonts: Fonts) -> Attachment:
    from PIL import Image, ImageDraw  # noqa: PLC0415 -- heavy, and most replies have no picture

    bars = described.bars[:MOST_BARS]
    height = TITLE + ROW * max(len(bars), 1) + MARGIN
    picture = Image.new("RGB", (WIDTH, height), PAPER)
    drawing = ImageDraw.Draw(picture)
    for text, at, look in _texts(described, bars, fonts):
        fonts.write(drawing, at, text, look)
    for number, (_, length, _figure) in enumerate(bars):
        top, right = TITLE + ROW * number, _end_of(length, described, fonts)
        colour = BAR if length >= 0 else BELOW
        edges = (MARGIN + LABELS, top + 8, right, top + ROW - 12)
        drawing.rounded_rectangle(edges, 6, colour)
    made = BytesIO()
    picture.save(made, "PNG", optimize=True)
    return Attachment(
        f"{described.name}.png", "image/png", made.getvalue(), described.alt
    )


def laid_out(described: Chart, fonts: Fonts) -> list[tuple[str, tuple[float, float]]]:
    """Every text of the picture, and where it begins and ends."""
    texts = _texts(described, described.bars[:MOST_BARS], fonts)
    return [
        (text, (left, left + fonts.length(text, look)))
        for text, (left, _), look in texts
    ]


def _texts(
    described: Chart, bars: Bars, fonts: Fonts
) -> Iterator[tuple[str, tuple[int, int], Look]]:
    """What stands where (the left end of its base line), and how it looks."""
    room = WIDTH - 2 * MARGIN
    yield (
        fonts.shortened(described.title, room, HEADING),
        (MARGIN, MARGIN // 2 + 30),
        HEADING,
    )
    for number, (label, length, figure) in enumerate(bars):
        base, right = TITLE + ROW * number + 33, _end_of(length, described, fonts) + 12
        yield fonts.shortened(label, LABELS - 12, WORDS), (MARGIN, base), WORDS
        room = WIDTH - MARGIN // 2 - right
        yield fonts.shortened(figure, room, WORDS), (right, base), WORDS


def _end_of(length: int, described: Chart, fonts: Fonts) -> int:
    bars = described.bars[:MOST_BARS]
    longest = max(described.whole, *(abs(each) for _, each, _ in bars)) or 1
    widest = max(fonts.length(figure, WORDS) for _, _, figure in bars)
    figures = min(max(FIGURES, int(widest) + 24), WIDTH // 2)
    room = WIDTH - 2 * MARGIN - LABELS - figures
    return MARGIN + LABELS + max(abs(length) * room // longest, 2)
