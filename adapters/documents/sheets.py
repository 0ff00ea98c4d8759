"""Rows as a file: Excel, or CSV that Excel opens without turning it into formulas."""

import csv
import json
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any

from core.kernel.money import Money
from core.messaging.conversation import Attachment, Sheet

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
    rows = [
        dict(zip(described.header, map(_told, row), strict=True))
        for row in described.rows
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def _told(cell: object) -> object:
    match cell:
        case Money():
            return decimal(cell)
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
    writer.writerows([_plain(cell) for cell in row] for row in described.rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    match cell:
        case Money():
            return decimal(cell)
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
        page.freeze_panes(1, 0)
        page.autofit()
    return made.getvalue()


def _write(book: Any, page: Any, at: tuple[int, int], cell: object) -> None:
    """Numbers stay numbers: text that only looks like one cannot be added up."""
    match cell:
        case Money():
            exact = decimal(cell)
            digits = "0." + "0" * len(exact.partition(".")[2])
            shown = book.add_format(
                {"num_format": f'{digits.rstrip(".")} "{cell.currency}"'}
            )
            page.write_number(*at, float(exact), shown)
        case datetime():
            shown = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
            page.write_datetime(*at, cell.replace(tzinfo=None), shown)
        case date():
            shown = book.add_format({"num_format": "yyyy-mm-dd"})
            page.write_datetime(*at, cell, shown)
        case None:
            page.write_blank(*at, None)
        case int():
            page.write_number(*at, cell)
        case _:
            page.write_string(*at, str(cell))
