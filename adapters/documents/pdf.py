"""Rows as a PDF."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from adapters.documents.printing import PDF, printed
from bot.words.figures import figure
from bot.words.formats import long_day
from core.kernel.money import Money
from core.messaging.conversation import Attachment, Percent, Sheet

FIGURES = (int, float, Money, Percent)
TABLE = Path(__file__).with_name("table.typ")


def table(described: Sheet) -> Attachment:
    """Words are handed over as data: none of them is read as markup."""
    rows = [[_said(c, described.language) for c in row] for row in described.rows]
    totals = [_said(cell, described.language) for cell in described.totals]
    every = [described.header, *rows, *([totals] if totals else [])]
    data = {
        "title": described.title or described.name,
        "by": described.by,
        "notes": list(described.notes),
        "language": described.language,
        "header": list(described.header),
        "figures": [_is_figures(column) for column in _columns(described)],
        "letters": [
            max(len(row[at]) for row in every if at < len(row))
            for at in range(len(described.header))
        ],
        "rows": rows,
        "totals": totals,
    }
    return Attachment(f"{described.name}.pdf", PDF, printed(TABLE, data))


def _columns(described: Sheet) -> list[tuple[object, ...]]:
    return [
        tuple(row[at] for row in described.rows) for at in range(len(described.header))
    ]


def _is_figures(cells: tuple[object, ...]) -> bool:
    """They stand at the right, below each other."""
    said = [each for each in cells if each is not None]
    return bool(said) and all(isinstance(each, FIGURES) for each in said)


def _said(cell: object, language: str) -> str:
    """As somebody reads it who has the page in hand; other files keep bare values."""
    match cell:
        case None:
            said = ""
        case Percent() | Money():
            said = figure(cell, language)
        case float():
            said = figure(Decimal(str(cell)), language)
        case datetime():
            said = f"{long_day(cell, language)}, {cell:%H:%M}"
        case date():
            said = long_day(cell, language)
        case _:
            said = str(cell)
    return said
