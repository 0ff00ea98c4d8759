"""Files open again with the same figures; pictures hold what they say."""

import csv
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from typing import Any

import cv2  # noqa: TID253 -- reads what another library wrote
import numpy as np
import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from adapters.documents.paper import paper
from adapters.documents.pdf import table
from adapters.documents.sheets import sheet
from adapters.pictures.charts import WIDTH, chart, laid_out
from adapters.pictures.codes import code
from adapters.pictures.fonts import Fonts
from core.kernel.money import Money
from core.messaging.conversation import Chart, Code, Paper, Sheet

OURS = Fonts(system=())
"""Only the font that comes with the desk: what a system has differs."""
HEADER = ("name", "day", "sessions", "earned")
NINTH = date(2026, 3, 9)
ROWS = (
    ("Leo Hart", NINTH, 3, Money(4505, "GBP")),
    ("Zoë Ünal", NINTH, 0, Money(-1250, "GBP")),
)


def of_csv(described: Sheet) -> list[list[str]]:
    text = sheet(described).data.decode("utf-8-sig")
    return list(csv.reader(StringIO(text)))


def of_excel(described: Sheet) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(BytesIO(sheet(described).data))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


def test_csv_opens_again_with_the_same_figures():
    assert of_csv(Sheet("income", HEADER, ROWS, "csv")) == [
        list(HEADER),
        ["Leo Hart", "2026-03-09", "3", "45.05"],
        ["Zoë Ünal", "2026-03-09", "0", "-12.50"],
    ]


def test_excel_opens_again_with_the_same_figures():
    assert of_excel(Sheet("income", HEADER, ROWS, "xlsx")) == [
        list(HEADER),
        ["Leo Hart", NINTH, 3.0, 45.05],
        ["Zoë Ünal", NINTH, 0.0, -12.5],
    ]


def test_a_page_can_be_read_aloud_and_says_whose_it_is():
    rows = (
        ("Łukasz Żółć", NINTH, 3, Money(4505, "GBP")),
        ("#strong[x]", NINTH, 0, None),
    )
    asked = Sheet("income", ("a", "b", "c"), rows, "pdf", "In März", ("so far",), "Us")

    made = table(asked)

    assert (made.name, made.mime) == ("income.pdf", "application/pdf")
    assert made.data.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made.data
    assert b"pdfuaid" in made.data


def test_an_invoice_can_be_read_aloud_with_its_logo_and_any_name():
    logo = BytesIO()
    Image.new("RGBA", (60, 20), (30, 90, 160)).save(logo, "png")
    asked = Paper(
        "INV-0007",
        "Invoice INV-0007",
        "Hart Lane",
        ("Łukasz #strong[x]",),
        (("Due", "15 Apr 2026"),),
        ("Day", "What for", "Amount"),
        (("Mon 9 Mar", "*Maths* $x$", "£30.00"),),
        (("To pay", "£30.00"),),
        ("Thank you.",),
        logo=logo.getvalue(),
    )

    made = paper(asked)

    assert (made.name, made.mime) == ("INV-0007.pdf", "application/pdf")
    assert b"/StructTreeRoot" in made.data
    assert b"pdfuaid" in made.data
    assert b"/Image" in made.data


def test_a_letter_that_no_font_has_costs_no_file():
    odd = Sheet("income", ("name",), (("\U0001d8aa",),), "pdf", "Income")

    assert b"/StructTreeRoot" in table(odd).data


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\uff1d1"]
)
def test_no_text_becomes_a_formula(text: str):
    rows = ((text,),)

    [[in_csv]] = of_csv(Sheet("x", ("a",), rows, "csv"))[1:]
    [[in_excel]] = of_excel(Sheet("x", ("a",), rows, "xlsx"))[1:]

    assert in_csv == f"'{text}"
    assert str(in_excel).strip() == text.strip()


def test_an_instant_and_nothing_are_written_too():
    rows = ((datetime(2026, 3, 9, 16, 30, tzinfo=UTC), None),)

    [in_csv] = of_csv(Sheet("x", ("at", "note"), rows, "csv"))[1:]
    [in_excel] = of_excel(Sheet("x", ("at", "note"), rows, "xlsx"))[1:]

    assert in_csv == ["2026-03-09T16:30:00+00:00", ""]
    assert in_excel == [datetime(2026, 3, 9, 16, 30), ""]  # noqa: DTZ001 -- Excel knows no zones


def test_a_currency_without_cents_has_none():
    rows = ((Money(1200, "JPY"),),)

    assert of_csv(Sheet("x", ("a",), rows, "csv"))[1:] == [["1200"]]
    assert of_excel(Sheet("x", ("a",), rows, "xlsx"))[1:] == [[1200.0]]


BARS = (
    ("W" * 60, 100, "£1,000,000,000,000.00"),
    ("Zoë Ünal, Łukasz Żak, Ελένη, Юлия", -40, "-£12.50"),
    ("Leo", 0, "₹0 €0 zł0 ¥0"),
)


def test_a_charts_text_fits_and_does_not_meet_its_bars():
    for text, (left, right) in laid_out(Chart("c", "A title " * 40, BARS, "alt"), OURS):
        assert 0 <= left < right <= WIDTH, text


def test_a_chart_draws_only_what_its_font_has():
    assert OURS.drawable("£₹€ zł Ελένη …") == "£₹€ zł Ελένη …"
    assert OURS.drawable("Leo 🎉 李") == "Leo ? ?"


@pytest.mark.parametrize("bars", [(), BARS, (("a", 0, "0"),) * 200])
def test_a_chart_is_a_picture(bars):
    drawn = chart(Chart("income", "Income", bars, "Income by month"), OURS)

    with Image.open(BytesIO(drawn.data)) as picture:
        picture.load()
        assert (picture.format, picture.width) == ("PNG", WIDTH)
    assert drawn.alt == "Income by month"


def test_half_of_a_whole_is_drawn_as_half():
    bars = (("Maya", 50, "50%"),)

    half, longest = (
        blue(chart(Chart("came", "Came", bars, "alt", whole), OURS).data)
        for whole in (100, 0)
    )

    assert half * 2 == pytest.approx(longest, rel=0.05)


def blue(picture: bytes) -> int:
    with Image.open(BytesIO(picture)) as drawn:
        return int((np.asarray(drawn) == (47, 111, 219)).all(axis=-1).sum())


WAYS_IN = (
    "https://desk.example/j/ABC",
    "https://t.me/hart_lane_desk_bot?start=" + "aB3_-x9Z" * 8,
    "/join K7QM-2XPD",
)


@pytest.mark.parametrize("way_in", WAYS_IN)
def test_a_code_is_read_by_a_camera_as_what_it_says(way_in):
    drawn = code(Code("way-in", way_in, "Scan me"))

    with Image.open(BytesIO(drawn.data)) as picture:
        shown = picture.convert("L")
    assert (picture.format, shown.width) == ("PNG", shown.height)
    for share in (1.0, 0.5):  # as drawn, and as a chat shows it
        side = round(shown.width * share)
        pixels = np.asarray(shown.resize((side, side)))
        read, *_ = cv2.QRCodeDetector().detectAndDecode(pixels)
        assert read == way_in
