"""A calendar's picture: nothing runs over, every state is told apart without colour."""

from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageChops, ImageDraw

from adapters.pictures.calendar import WIDTH, Pen, calendar
from adapters.pictures.fonts import Fonts, Look
from adapters.pictures.marks import COLOURS, draw_mark
from core.messaging.calendar import Calendar, Cell, Entry, Mark

OURS = Fonts(system=())
LEGEND = tuple((each, each.value) for each in Mark)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CLEARLY = 60
"""The palette of a picture is its own, so that colours differ a little."""
READABLE = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of text."""


def drawn(*cells: Cell, weekdays: tuple[str, ...] = ()) -> Image.Image:
    described = Calendar("c", "March 2026", "about", cells, LEGEND, "alt", weekdays)
    made = calendar(described, OURS)
    assert (made.mime, made.alt) == ("image/png", "alt")
    picture = Image.open(BytesIO(made.data))
    picture.load()
    return picture.convert("RGB")


def entry(label: str, mark: Mark = Mark.PLANNED) -> Entry:
    return Entry("16:00", label, mark)


def test_a_month_has_a_row_a_week():
    cells = tuple(Cell(str(nth)) for nth in range(42))

    four, five, six = (
        drawn(*cells[: 7 * weeks], weekdays=WEEKDAYS).height for weeks in (4, 5, 6)
    )

    assert six - five == five - four > 0


def test_a_fuller_day_makes_its_row_higher_up_to_a_bound():
    def height(count: int) -> int:
        full = Cell("9", (entry("Leo"),) * count)
        return drawn(full, *[Cell("x")] * 6, weekdays=WEEKDAYS).height

    heights = [height(count) for count in (1, 2, 3, 4)]

    assert all(lower < higher for lower, higher in pairwise(heights))
    assert height(9) == heights[-1]


@pytest.mark.parametrize("weekdays", [WEEKDAYS, ()])
def test_a_long_name_stays_within_its_day(weekdays: tuple[str, ...]):
    """Only the first day's column, or row, differs from one with a short name."""
    rest = [Cell("x", (entry("Leo"),))] * 6
    short = drawn(Cell("9", (entry("Li"),)), *rest, weekdays=weekdays)
    long = drawn(Cell("9", (entry("W" * 90),)), *rest, weekdays=weekdays)

    seen = ImageChops.difference(short, long).convert("L")
    box = seen.point(lambda value: 255 * (value > CLEARLY)).getbbox()
    assert box is not None
    left, top, right, bottom = box

    column = WIDTH / 7 if weekdays else WIDTH
    assert 0 <= left < right <= 20 + column
    assert bottom - top < 60


def test_every_state_has_a_shape_of_its_own():
    def shape(mark: Mark) -> bytes:
        image = Image.new("1", (40, 40))
        pen = ImageDraw.Draw(image)
        draw_mark(pen, mark, (4, 4, 30))
        return image.tobytes()

    assert len({shape(each) for each in Mark}) == len(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_every_state_can_be_read_on_its_paper(mark: Mark):
    colours = COLOURS[mark]

    assert contrast(colours.ink, colours.paper) >= READABLE
    assert contrast(colours.ink, "#ffffff") >= READABLE


def test_what_has_no_font_is_asked_about_and_the_rest_is_written():
    picture = Image.new("RGB", (400, 60))
    pen = Pen(ImageDraw.Draw(picture), OURS)

    end = pen.write((0, 40), "李 Leo", Look("#fff", 28))

    assert end == OURS.length("? Leo", Look("#fff", 28))


def contrast(one: str, other: str) -> float:
    """After WCAG 2.2: the ratio of relative luminances, the lighter above."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
