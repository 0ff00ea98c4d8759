"""Files of any number of rows, written row by row: memory does not grow with them."""

import csv
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from io import TextIOWrapper
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from adapters.documents.excel import BOLD, EXCEL, TEXT, Cells, for_print, make_table
from adapters.documents.sheets import plain, told

CSV, JSON, ZIP = "text/csv", "application/json", "application/zip"
ZIPPED_ABOVE = 10_000_000
TABLE_ROWS = 10_000
"""Up to so many a sheet is a real table: Excel's writer keeps it all in memory."""
SHEET_ROWS = 1_048_575
"""Below the header; so many has a sheet, and then comes another."""
WIDTH = 18
PIECE = 1 << 16


class RowFile:
    """Begun, added to and ended; then read out in pieces. Nothing of it has a name."""

    def __init__(self, form: str, name: str) -> None:
        self.name = f"{name}.{form}"
        self.mime = {"csv": CSV, "json": JSON, "xlsx": EXCEL}[form]
        self._form = form
        self._into: IO[bytes] = TemporaryFile()  # noqa: SIM115 -- closed by `close`
        kinds: dict[str, Callable[[IO[bytes]], _Rows]]
        kinds = {"csv": _Csv, "json": _Json, "xlsx": _Excel}
        self._rows = kinds[form](self._into)

    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        self._rows.begin(columns, expected)

    def add(self, rows: Sequence[tuple[object, ...]]) -> None:
        self._rows.add(rows)

    def end(self) -> int:
        """How many bytes it has; what is large and can be smaller is zipped."""
        self._rows.end()
        size = self._into.tell()
        if size > ZIPPED_ABOVE and self._form != "xlsx":
            size = self._zip()
        return size

    def pieces(self, size: int) -> Iterator[bytes]:
        self._into.seek(0)
        while piece := self._into.read(size):
            yield piece

    def close(self) -> None:
        self._rows.close()
        self._into.close()

    def _zip(self) -> int:
        into = TemporaryFile()  # noqa: SIM115 -- closed by `close`
        with (
            ZipFile(into, "w", ZIP_DEFLATED) as packed,
            packed.open(self.name, "w", force_zip64=True) as member,
        ):
            for piece in self.pieces(PIECE):
                member.write(piece)
        self._into.close()
        self._into = into
        self.name, self.mime = f"{self.name}.zip", ZIP
        return into.seek(0, 2)


class _Rows(ABC):
    def __init__(self, into: IO[bytes]) -> None:
        self.into = into

    @abstractmethod
    def begin(self, columns: tuple[str, ...], expected: int) -> None: ...

    @abstractmethod
    def add(self, rows: Sequence[tuple[object, ...]]) -> None: ...

    @abstractmethod
    def end(self) -> None:
        """All of it is in the file."""

    def close(self) -> None:  # noqa: B027 -- only Excel's writer holds anything
        """Whether or not it was ended."""


class _Csv(_Rows):
    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        del expected
        self._text = TextIOWrapper(self.into, "utf-8-sig", newline="")
        self._writer = csv.writer(self._text)
        self._writer.writerow([plain(each) for each in columns])

    def add(self, rows: Sequence[tuple[object, ...]]) -> None:
        self._writer.writerows([plain(cell) for cell in row] for row in rows)

    def end(self) -> None:
        self._text.flush()
        self._text.detach()


class _Json(_Rows):
    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        del expected
        self._columns, self._first = columns, True
        self.into.write(b"[")

    def add(self, rows: Sequence[tuple[object, ...]]) -> None:
        for row in rows:
            cells = {n: told(cell) for n, cell in zip(self._columns, row, strict=True)}
            line = json.dumps(cells, ensure_ascii=False)
            self.into.write(f"{'' if self._first else ','}\n{line}".encode())
            self._first = False

    def end(self) -> None:
        self.into.write(b"\n]\n")


class _Excel(_Rows):
    """A table; of many rows, frozen heads with filters: a table would be kept whole."""

    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        from xlsxwriter import Workbook  # noqa: PLC0415 -- heavy

        self._columns, self._table = columns, expected <= TABLE_ROWS
        self._folder = TemporaryDirectory(prefix="desk-")
        options = {
            "constant_memory": not self._table,
            "tmpdir": self._folder.name,
            **TEXT,
        }
        self._book: Any = Workbook(self.into, options)
        self._cells = Cells(self._book)
        self._bold = self._book.add_format(BOLD)
        self._next_page()

    def _next_page(self) -> None:
        page = self._page = self._book.add_worksheet()
        page.freeze_panes(1, 0)
        for_print(page)
        page.set_column(0, len(self._columns) - 1, WIDTH)
        page.write_row(0, 0, self._columns, self._bold)
        self._row = 0

    def add(self, rows: Sequence[tuple[object, ...]]) -> None:
        for row in rows:
            if self._row == SHEET_ROWS:
                self._end_page()
                self._next_page()
            self._row += 1
            for column, cell in enumerate(row):
                self._cells.write(self._page, (self._row, column), cell)

    def _end_page(self) -> None:
        if self._table:
            make_table(self._page, self._columns, self._row, self._bold)
        else:
            self._page.autofilter(0, 0, self._row, len(self._columns) - 1)

    def end(self) -> None:
        self._end_page()
        self._book.close()

    def close(self) -> None:
        folder = getattr(self, "_folder", None)
        if folder is not None:
            folder.cleanup()
