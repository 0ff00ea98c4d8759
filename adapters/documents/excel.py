"""Rows for Excel: a table with its totals, and a chart of the same cells."""

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from types import MappingProxyType
from typing import Any

from adapters.documents.amounts import decimal, digits_of
from adapters.documents.workbook_chart import days_as, draw
from core.kernel.money import Money
from core.messaging.conversation import Percent, Sheet

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = {"strings_to_formulas": False, "strings_to_urls": False}
"""What looks like a formula stays what somebody typed."""
BOLD, TOTAL = {"bold": True}, {"bold": True, "top": 1}
PLAIN: Mapping[str, object] = MappingProxyType({})
A4 = 9
PERCENT = {"de": '0" %"'}
"""Points, commas and the gaps between thousands are Excel's own, by its language."""
LONGEST_NAME, NOT_IN_NAMES = 31, str.maketrans("", "", "[]:*?/\\")


class Cells:
    """Writes cells of one book; a look is made once, not once a cell."""

    def __init__(self, book: Any, language: str = "en") -> None:
        self._book = book
        self._day = days_as(language)
        self._percent = PERCENT.get(language, '0"%"')
        self._looks: dict[tuple[str, bool], Any] = {}

    def write(
        self,
        page: Any,
        at: tuple[int, int],
        cell: object,
        look: Mapping[str, object] = PLAIN,
    ) -> None:
        """Numbers stay numbers: text that only looks like one cannot be added up."""
        match cell:
            case Money():
                shown = f'{_digits(cell.currency)} "{cell.currency}"'
                page.write_number(*at, float(decimal(cell)), self._look(shown, look))
            case Percent():
                page.write_number(*at, cell.number, self._look(self._percent, look))
            case datetime():
                local = cell.replace(tzinfo=None)
                form = self._look(f"{self._day} hh:mm", look)
                page.write_datetime(*at, local, form)
            case date():
                page.write_datetime(*at, cell, self._look(self._day, look))
            case None:
                page.write_blank(*at, None, self._look("General", look))
            case int():
                page.write_number(*at, cell, self._look("#,##0", look))
            case float():
                page.write_number(*at, cell, self._look("0.00", look))
            case _:
                page.write_string(*at, str(cell), self._look("General", look))

    def _look(self, number_format: str, look: Mapping[str, object]) -> Any:
        key = (number_format, bool(look))
        if key not in self._looks:
            said = {**look, "num_format": number_format}
            self._looks[key] = self._book.add_format(said)
        return self._looks[key]


def excel(described: Sheet) -> bytes:
    """A table that can be sorted and filtered; its totals stand apart, below it."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- heavy

    made = BytesIO()
    with Workbook(made, {"in_memory": True, **TEXT}) as book:
        page = book.add_worksheet(page_name(described.title))
        cells = Cells(book, described.language)
        bold = book.add_format(BOLD)
        page.write_row(0, 0, described.header, bold)
        for_print(page)
        for number, row in enumerate(described.rows, start=1):
            for column, cell in enumerate(row):
                cells.write(page, (number, column), cell)
        make_table(page, described.header, len(described.rows), bold)
        for column, cell in enumerate(described.totals):
            cells.write(page, (len(described.rows) + 1, column), cell, TOTAL)
        page.freeze_panes(1, 0)
        page.autofit()
        if described.charted:
            draw(book, page, described)
    return made.getvalue()


def page_name(title: str) -> str | None:
    """What the workbook's tab says, whole parts of it; none leaves it to Excel."""
    name = title.translate(NOT_IN_NAMES).strip().strip("'")
    while len(name) > LONGEST_NAME and ", " in name:
        name = name.rpartition(", ")[0]
    return name[:LONGEST_NAME].strip().strip("'") or None


def for_print(page: Any) -> None:
    """As wide as one page, with its heads on each."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def make_table(page: Any, header: tuple[str, ...], rows: int, look: Any) -> None:
    """Excel wants a row at least, and no two columns of one name."""
    names = [each.casefold() for each in header]
    if not rows or len(set(names)) < len(names) or not all(names):
        return
    columns = [{"header": each, "header_format": look} for each in header]
    page.add_table(0, 0, rows, len(names) - 1, {"columns": columns})


def _digits(currency: str) -> str:
    return f"0.{'0' * digits_of(currency)}".rstrip(".")
