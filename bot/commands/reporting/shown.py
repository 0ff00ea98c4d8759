"""A table of figures in words and as files; all from the same cells."""

from collections.abc import Sequence

from bot.voice import Speaks
from core.messaging.conversation import Field, Percent, Sheet
from core.reporting.figures.registry import reports
from core.reporting.measures import BY_TIME, Cell, Column, Row, Table, Unit

FILES = ("pdf", "xlsx", "csv", "json")
SHOWN = 12
ON_PAPER = 2000


def text_of(found: Table, call: Speaks) -> str:
    """Figures that are nought go without saying, but the first, and shares."""
    if is_at_a_glance(found):
        title = title_of(found, call)
        return call.say("report-at-a-glance", title=title, before=found.earlier)
    heads = heads_of(found, call)
    told = _in_a_line(heads, found.totals, call, always=heads[0])
    text = call.say("report", title=title_of(found, call), figures=told)
    first = found.before[0]
    if first.number is None:
        return text
    figure, earlier = said(first, call), found.earlier
    before = call.say("report-before", days=earlier, name=heads[0], figure=figure)
    return f"{text}\n{before}"


def _in_a_line(
    heads: Sequence[str], cells: Sequence[Cell], call: Speaks, always: str = ""
) -> str:
    return " · ".join(
        call.say("report-figure", name=head, figure=said(cell, call))
        for head, cell in zip(heads, cells, strict=True)
        if cell.number
        or (cell.number is not None and (head == always or cell.unit is Unit.PERCENT))
    )


def title_of(found: Table, call: Speaks) -> str:
    name = call.say(f"report-{found.asked.report}")
    about = ", ".join((name, *found.names))
    return call.say("report-title", about=about, period=found.days)


def is_at_a_glance(found: Table) -> bool:
    return reports()[found.asked.report].at_a_glance


def beside(found: Table, call: Speaks) -> list[tuple[Column, str, Cell, Cell]]:
    """Each figure there is: of what, what that is called, now and before."""
    heads, totals = heads_of(found, call), zip(found.totals, found.before, strict=True)
    return [
        (column, head, now, before)
        for column, head, (now, before) in zip(
            found.columns, heads, totals, strict=True
        )
        if now.number is not None
    ]


def fields_of(found: Table, call: Speaks) -> tuple[Field, ...]:
    """A line for each row; or, of a handful of figures, for each of them."""
    if is_at_a_glance(found):
        return tuple(
            Field(head, call.show(now.beside(before)))
            for _, head, now, before in beside(found, call)
        )
    heads, rows = heads_of(found, call), found.rows
    if len(rows) > SHOWN:  # days on which there was nothing are not read one by one
        rows = tuple(row for row in rows if any(cell.number for cell in row.cells))
    lines = [
        Field(
            label_of(row, found, call),
            _in_a_line(heads, row.cells, call) or call.say("report-nothing"),
        )
        for row in rows[:SHOWN]
    ]
    more = len(rows) - len(lines)
    rest = [Field(call.say("report-more"), str(more))] if more else []
    return (*lines, *rest)


def label_of(row: Row, found: Table, call: Speaks) -> str:
    if row.days is None:
        return row.label or call.say(f"report-no-{found.by}")
    return call.show(row.days.first if row.days.first == row.days.last else row.days)


def said(cell: Cell, call: Speaks) -> str:
    if cell.value is None:
        return call.say("report-nothing")
    return call.show(cell.value)


def sheet(form: str, found: Table, call: Speaks) -> Sheet:
    """Of what is very long paper has only the beginning, and says so."""
    notes = [call.say("report-note")]
    rows = found.rows
    if form == "pdf" and len(rows) > ON_PAPER:
        notes.append(call.say("report-cut", shown=ON_PAPER, rows=len(rows)))
        rows = rows[:ON_PAPER]
    heads = _keys(found) if form == "json" else (_by(found, call), *filed(found, call))
    return Sheet(
        file_name(found, call),
        heads,
        tuple((_first(row, found, call), *(map(cell_of, row.cells))) for row in rows),
        form,
        title_of(found, call),
        tuple(notes),
        call.house,
        call.language,
        (call.say("report-total"), *map(cell_of, found.totals)),
        charted=1 + drawn_column(found),
    )


def drawn_column(found: Table) -> int:
    """The first of which anything is known."""
    known = (at for at, cell in enumerate(found.totals) if cell.number is not None)
    return next(known, 0)


def file_name(found: Table, call: Speaks) -> str:
    """In words, and sorted by its days among others."""
    called = call.say("file-called", what=found.asked.report)
    return f"{called} {found.days.first} {found.days.last}"


def heads_of(found: Table, call: Speaks) -> tuple[str, ...]:
    return tuple(call.say(f"figure-{each.name}") for each in found.columns)


def filed(found: Table, call: Speaks) -> tuple[str, ...]:
    """The same in a file, where cells are bare numbers."""
    measured = {Unit.MINUTES: "figure-of-minutes", Unit.PERCENT: "figure-of-percent"}
    return tuple(
        call.say(measured[each.unit], name=head) if each.unit in measured else head
        for each, head in zip(found.columns, heads_of(found, call), strict=True)
    )


def _keys(found: Table) -> tuple[str, ...]:
    names = (each.name.replace("-", "_") for each in found.columns)
    return (found.by.value, *names)


def _by(found: Table, call: Speaks) -> str:
    return call.say(f"report-by-{found.by}")


def _first(row: Row, found: Table, call: Speaks) -> object:
    if found.by in BY_TIME and row.days is not None:
        return row.days.first
    return label_of(row, found, call)


def cell_of(cell: Cell) -> object:
    if cell.unit is Unit.PERCENT and cell.number is not None:
        return Percent(int(cell.number))
    if cell.unit is Unit.STARS or cell.number is None:
        return cell.number
    return int(cell.number)
