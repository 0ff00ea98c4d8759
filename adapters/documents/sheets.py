"""Rows as a file: Excel, or CSV that Excel opens without turning it into formulas."""

import csv
import json
from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO, StringIO
from types import MappingProxyType
from typing import Any

from core.kernel.money import Money
from core.messaging.conversation import Attachment, Percent, Sheet

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 -- full-width ones count
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


def sheet(described: Sheet) -> Attachment:
    name = f"{described.name}.{described.kind}"
    if described.kind == "csv":
        return Attachment(name, "text/csv", _csv(described))
    if described.kind == "json":
        return Attachment(name, "application/json", _json(described))
    return Attachment(name, EXCEL, _excel(described))


def _json(described: Sheet) -> bytes:
    """Sums are exact decimals, in quotes: a program may not make them floats."""
    rows = [_named(described, row) for row in described.rows]
    told: object = rows
    if described.totals:
        totals = _named(described, described.totals)
        told = {"title": described.title, "rows": rows, "totals": totals}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _named(described: Sheet, row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip(described.header, map(_told, row), strict=True))


def _told(cell: object) -> object:
    match cell:
        case Money():
            return decimal(cell)
        case Percent():
            return cell.number
        case datetime() | date():
            return cell.isoformat()
        case int() | float() | None:
            return cell
        case _:
            return str(cell)


def _csv(described: Sheet) -> bytes:
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow([_plain(cell) for cell in described.header])
    rows = (*described.rows, *([described.totals] if described.totals else []))
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    match cell:
        case Money():
            return decimal(cell)
        case Percent():
            return cell.number
        case datetime() | date():
            return cell.isoformat()
        case str() if cell.startswith(RISKY) or cell.lstrip().startswith(RISKY):
            return f"'{cell}"
        case _:
            return cell


def decimal(amount: Money) -> str:
    """`-12.50`: exact, and a number to every spreadsheet."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415 -- heavy

    digits = get_currency_precision(amount.currency)
    sign, minor = ("-" if amount.minor < 0 else ""), abs(amount.minor)
    whole, rest = divmod(minor, 10**digits)
    return f"{sign}{whole}.{rest:0{digits}}" if digits else f"{sign}{whole}"


def _excel(described: Sheet) -> bytes:
    """A table that can be sorted and filtered; its totals stand apart, below it."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- heavy

    made = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with Workbook(made, options) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, described.header, book.add_format({"bold": True}))
        for number, row in enumerate(described.rows, start=1):
            for column, cell in enumerate(row):
                _write(book, page, (number, column), cell)
        _make_table(page, described)
        for column, cell in enumerate(described.totals):
            at = (len(described.rows) + 1, column)
            _write(book, page, at, cell, {"bold": True, "top": 1})
        page.freeze_panes(1, 0)
        page.autofit()
    return made.getvalue()


def _make_table(page: Any, described: Sheet) -> None:
    """Excel wants a row at least, and no two columns of one name."""
    names = [each.casefold() for each in described.header]
    if not described.rows or len(set(names)) < len(names) or not all(names):
        return
    last = (len(described.rows), len(names) - 1)
    columns = [{"header": each} for each in described.header]
    page.add_table(0, 0, *last, {"columns": columns})


def _write(
    book: Any,
    page: Any,
    at: tuple[int, int],
    cell: object,
    look: Mapping[str, object] = MappingProxyType({}),
) -> None:
    """Numbers stay numbers: text that only looks like one cannot be added up."""

    def shown(number_format: str) -> Any:
        return book.add_format({**look, "num_format": number_format})

    match cell:
        case Money():
            exact = decimal(cell)
            digits = "0." + "0" * len(exact.partition(".")[2])
            form = shown(f'{digits.rstrip(".")} "{cell.currency}"')
            page.write_number(*at, float(exact), form)
        case Percent():
            page.write_number(*at, cell.number, shown('0"%"'))
        case datetime():
            at_time = cell.replace(tzinfo=None)
            page.write_datetime(*at, at_time, shown("yyyy-mm-dd hh:mm"))
        case date():
            page.write_datetime(*at, cell, shown("yyyy-mm-dd"))
        case None:
            page.write_blank(*at, None, shown("General"))
        case int():
            page.write_number(*at, cell, shown("#,##0"))
        case float():
            page.write_number(*at, cell, shown("0.00"))
        case _:
            page.write_string(*at, str(cell), shown("General"))
