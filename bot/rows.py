"""The rows of a CSV or Excel file, as text, read before the turn."""

import csv
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

MOST_ROWS = 20_000
"""Of any file; most lists take fewer."""
MOST_BYTES = 5_000_000
DELIMITERS = ",;\t"
EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How an .xlsx (a zip) and an old .xls begin, whatever the file is called."""


MOST_UNPACKED = 60_000_000
"""Bytes of an Excel file once it is unzipped: what unfolds into more is no list."""
_MIDNIGHT = datetime(1899, 12, 31)  # noqa: DTZ001 -- Excel's own zero, in no zone
_MINUTE = timedelta(minutes=1)


class NotAList(Exception):  # noqa: N818 -- an answer: the file cannot be read as rows
    """Too large, damaged, or no table at all."""

    def __init__(self, *, too_long: bool = False) -> None:
        super().__init__()
        self.too_long = too_long


@dataclass(frozen=True, slots=True)
class Rows:
    header: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    """Each with the number it has in the file, so that an error can name it."""


def rows_of(data: bytes) -> Rows:
    """Raises `NotAList`. The first row that says anything names the columns."""
    if len(data) > MOST_BYTES:
        raise NotAList(too_long=True)
    table = _excel(data) if data.startswith(EXCEL) else _csv(data)
    numbered = [
        (number, [cell.strip() for cell in row])
        for number, row in enumerate(table, start=1)
    ]
    said = [(number, row) for number, row in numbered if any(row)]
    if not said:
        raise NotAList
    if len(said) > MOST_ROWS + 1:
        raise NotAList(too_long=True)
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

    _refuse_bombs(data)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheet = book.get_sheet_by_index(0)
        found = sheet.to_python(nrows=MOST_ROWS + 2)
    except Exception as why:  # whatever a hostile file does to its reader
        raise NotAList from why
    return [[_shown(cell) for cell in row] for row in found]


def _refuse_bombs(data: bytes) -> None:
    """By what the zip says of itself: its reader unpacks whatever it is given."""
    if not data.startswith(b"PK"):
        return
    try:
        with ZipFile(BytesIO(data)) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except BadZipFile as why:
        raise NotAList from why
    if size > MOST_UNPACKED:
        raise NotAList(too_long=True)


def _shown(cell: object) -> str:
    """A whole number is a float in Excel, a time of day a moment of its first day."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, timedelta):
        minutes = cell // _MINUTE
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(cell, datetime):
        if cell.date() <= _MIDNIGHT.date():
            return f"{cell:%H:%M}"
        return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return str(cell)
