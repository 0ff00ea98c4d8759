"""The chart of a workbook, of the same cells as its table."""

from datetime import date
from typing import Any

from core.messaging.conversation import Percent, Sheet

DAYS = {"de": "dd.mm.yyyy"}
MOST_BARS, BAR, LEAST = 40, 22, 220


def days_as(language: str) -> str:
    """How Excel is told to show them."""
    return DAYS.get(language, "yyyy-mm-dd")


def draw(book: Any, page: Any, described: Sheet) -> None:
    """Beside the table, so that who sorts it sees the chart sorted with it."""
    last = min(len(described.rows), MOST_BARS)
    if not last:
        return
    chart, name, at = (
        book.add_chart({"type": "bar"}),
        page.get_name(),
        described.charted,
    )
    chart.add_series(
        {
            "name": [name, 0, at],
            "categories": [name, 1, 0, last, 0],
            "values": [name, 1, at, last, at],
        }
    )
    chart.set_title({"name": described.header[at], "overlay": False})
    chart.set_legend({"none": True})
    axis: dict[str, object] = {"reverse": True}
    if isinstance(described.rows[0][0], date):
        axis["num_format"] = days_as(described.language)
    chart.set_y_axis(axis)
    shares = [row[at] for row in described.rows[:last] if row[at] is not None]
    if shares and all(isinstance(each, Percent) for each in shares):
        chart.set_x_axis({"min": 0, "max": 100})
    chart.set_size({"width": 560, "height": LEAST + BAR * last})
    page.insert_chart(1, len(described.header) + 1, chart)
