"""Rows as a file: Excel, or CSV that Excel opens without turning it into formulas."""

import csv
import json
from datetime import date, datetime
from io import StringIO

from adapters.documents.amounts import decimal
from adapters.documents.excel import EXCEL, excel
from core.kernel.money import Money
from core.messaging.conversation import Attachment, Percent, Sheet

RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 -- full-width ones count
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


def sheet(described: Sheet) -> Attachment:
    name = f"{described.name}.{described.kind}"
    if described.kind == "csv":
        return Attachment(name, "text/csv", _csv(described))
    if described.kind == "json":
        return Attachment(name, "application/json", _json(described))
    return Attachment(name, EXCEL, excel(described))


def _json(described: Sheet) -> bytes:
    """Sums are exact decimals, in quotes: a program may not make them floats."""
    rows = [_named(described, row) for row in described.rows]
    made: object = rows
    if described.totals:
        totals = _named(described, described.totals)
        made = {"title": described.title, "rows": rows, "totals": totals}
    return json.dumps(made, ensure_ascii=False, indent=1).encode()


def _named(described: Sheet, row: tuple[object, ...]) -> dict[str, object]:
    return dict(zip(described.header, map(told, row), strict=True))


def told(cell: object) -> object:
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
    writer.writerow([plain(cell) for cell in described.header])
    rows = (*described.rows, *([described.totals] if described.totals else []))
    writer.writerows([plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def plain(cell: object) -> object:
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
