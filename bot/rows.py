"""The rows of a CSV or Excel file, as text, read before the turn."""

import csv
from dataclasses import dataclass
from io import BytesIO, StringIO

MOST_ROWS = 2000
MOST_BYTES = 5_000_000
DELIMITERS = ",;\t"
EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How an .xlsx (a zip) and an old .xls begin, whatever the file is called."""


class NotAList(Exception):  # noqa: N818 -- an answer: the file cannot be read as rows
    """Too large, damaged, or no table at all."""


@dataclass(frozen=True, slots=True)
class Rows:
    header: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    """Each with the number it has in the file, so that an error can name it."""


def rows_of(data: bytes) -> Rows:
    """Raises `NotAList`. The first row that says anything names the columns."""
    if len(data) > MOST_BYTES:
        raise NotAList
    table = _excel(data) if data.startswith(EXCEL) else _csv(data)
    numbered = [
        (number, [cell.strip() for cell in row])
        for number, row in enumerate(table, start=1)
    ]
    said = [(number, row) for number, row in numbered if any(row)]
    if not said or len(said) > MOST_ROWS + 1:
        raise NotAList
    header = tuple(name.casefold().replace(" ", "_") for name in said[0][1])
    return Rows(
        header,
        tuple(
            (number, dict(zip(header, row, strict=False))) for number, row in said[1:]
        ),
    )


def _csv(data: bytes) -> list[list[str]]:
    text = _text(data)
    first = text.lstrip().partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        return list(csv.reader(StringIO(text), delimiter=delimiter))
    except csv.Error as why:
        raise NotAList from why


def _text(data: bytes) -> str:
    """Excel on Windows still saves CSV in the code page of western Europe."""
    if b"\0" in data:
        raise NotAList
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _excel(data: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 -- a file in a hundred

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheet = book.get_sheet_by_index(0)
        found = sheet.to_python(nrows=MOST_ROWS + 2)
    except Exception as why:  # whatever a hostile file does to its reader
        raise NotAList from why
    return [[_shown(cell) for cell in row] for row in found]


def _shown(cell: object) -> str:
    """A whole number is a float in Excel, and a date a date."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
