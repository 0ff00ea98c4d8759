"""Workbooks, opened by programs that nobody here wrote: the same totals everywhere."""

import csv
import shutil
import subprocess
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from adapters.documents.excel import page_name
from adapters.documents.sheets import sheet
from adapters.documents.streams import TABLE_ROWS, RowFile
from core.messaging.conversation import Percent, Sheet
from tests.left_out import left_out

FORMULA = '=HYPERLINK("http://evil.example","x")'
HEADER = ("Tutor", "Came, %", FORMULA, "Taught, minutes")
ROWS = (("Maya Okafor", Percent(90), 4, 240), (FORMULA, Percent(50), 2, 115))
TOTALS = ("Total", Percent(77), 6, 355)
REPORT = Sheet("sessions", HEADER, ROWS, title="Sessions", totals=TOTALS, charted=1)
TYPED = [list(HEADER), *([n, c.number, a, b] for n, c, a, b in (*ROWS, TOTALS))]


def part(made: bytes, name: str) -> str:
    with ZipFile(BytesIO(made)) as book:
        return book.read(name).decode()


def test_a_report_is_a_table_with_its_totals_below_and_a_chart_of_its_cells():
    made = sheet(REPORT).data

    table, chart = (
        part(made, "xl/tables/table1.xml"),
        part(made, "xl/charts/chart1.xml"),
    )
    page = part(made, "xl/worksheets/sheet1.xml")
    assert 'ref="A1:D3"' in table
    assert "<c:f>Sessions!$B$2:$B$3</c:f>" in chart
    assert 'state="frozen"' in page
    assert page.count("<f>") == 0
    assert "<cols>" in page
    assert "#,##0" in part(made, "xl/styles.xml")


def test_what_looks_like_a_formula_is_text_and_totals_are_those_of_the_csv():
    made = sheet(REPORT).data

    book = CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(0)
    assert book.to_python() == TYPED
    text = sheet(Sheet("sessions", HEADER, ROWS, "csv", totals=TOTALS)).data
    assert list(csv.reader(StringIO(text.decode("utf-8-sig"))))[-1] == [
        *("Total", "77", "6", "355")
    ]


def test_libreoffice_opens_it_with_the_same_figures(tmp_path: Path):
    program = shutil.which("soffice")
    if program is None:
        left_out("there is no LibreOffice on this machine", in_ci=True)
    (tmp_path / "report.xlsx").write_bytes(sheet(REPORT).data)
    command = [
        *(program, f"-env:UserInstallation=file://{tmp_path / 'own'}", "--headless"),
        *("--convert-to", "csv", "--outdir", str(tmp_path)),
        str(tmp_path / "report.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 -- LibreOffice, on our own file

    text = (tmp_path / "report.csv").read_text(encoding="utf-8")
    found = list(csv.reader(StringIO(text)))
    assert found[0] == list(HEADER)
    assert found[1:] == [
        ["Maya Okafor", "90", "4", "240"],
        [FORMULA, "50", "2", "115"],
        ["Total", "77", "6", "355"],
    ]


@pytest.mark.parametrize("expected", [2, TABLE_ROWS + 1], ids=["table", "streamed"])
def test_many_rows_are_streamed_under_frozen_heads_that_filter(expected: int):
    file = RowFile("xlsx", "rows")
    file.begin(("name", "count"), expected)
    file.add([(FORMULA, 1), ("Leo", 2)])
    file.end()
    made = b"".join(file.pieces(1 << 16))
    file.close()

    book = CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_index(0)
    assert book.to_python() == [["name", "count"], [FORMULA, 1], ["Leo", 2]]
    page = part(made, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in page
    assert ("<autoFilter" in page) is (expected > TABLE_ROWS)
    assert ("<tablePart" in page) is (expected <= TABLE_ROWS)


def test_what_is_large_is_zipped_under_its_name():
    file = RowFile("csv", "rows")
    file.begin(("text",), 1)
    for _ in range(11):
        file.add([("x" * 1_000_000,)])
    size = file.end()
    made = b"".join(file.pieces(1 << 16))
    file.close()

    assert (file.name, file.mime) == ("rows.csv.zip", "application/zip")
    assert size == len(made) < 1_000_000
    assert len(part(made, "rows.csv").splitlines()) == 12


def test_a_german_reader_has_days_and_shares_as_german_has_them():
    rows = ((date(2026, 3, 9), Percent(90)),)

    made = sheet(Sheet("a", ("Tag", "Da"), rows, language="de")).data

    styles = part(made, "xl/styles.xml")
    assert 'formatCode="dd.mm.yyyy"' in styles
    assert 'formatCode="0&quot; %&quot;"' in styles


def test_the_chart_of_days_shows_days_and_not_their_numbers():
    rows = ((date(2026, 3, 9), Percent(90)),)

    made = sheet(Sheet("a", ("Tag", "Da"), rows, language="de", charted=1)).data

    assert 'formatCode="dd.mm.yyyy"' in part(made, "xl/charts/chart1.xml")


@pytest.mark.parametrize(
    ("title", "tab"),
    [
        ("Stunden, März 2026", "Stunden, März 2026"),
        ("Attendance, 10/B, 1 to 31 March 2026", "Attendance, 10B"),
        ("A class whose name goes on and on and on", "A class whose name goes on and"),
        ("'[]'", None),
    ],
)
def test_the_tab_of_a_workbook_says_what_it_is_about(title: str, tab: str | None):
    assert page_name(title) == tab
