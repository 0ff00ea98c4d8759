"""A table of figures as a picture: bars, or tiles of a handful of unlike ones."""

from bot.commands.reporting.shown import (
    beside,
    drawn_column,
    file_name,
    heads_of,
    is_at_a_glance,
    label_of,
    said,
    sheet,
    title_of,
)
from bot.voice import Speaks
from core.messaging.conversation import Chart, Enclosure, Tile, Tiles
from core.reporting.measures import Cell, Column, Table, Unit

BARS, READ_OUT = 40, 12
HUNDREDTHS = 100
WHOLE = {Unit.PERCENT: 100 * HUNDREDTHS, Unit.STARS: 5 * HUNDREDTHS}
"""How far a bar could go: half of them is not a whole one."""


def enclosed(form: str, found: Table, call: Speaks) -> Enclosure:
    return picture(found, call) if form == "text" else sheet(form, found, call)


def picture(found: Table, call: Speaks) -> Chart | Tiles:
    return _tiles(found, call) if is_at_a_glance(found) else _bars(found, call)


def _bars(found: Table, call: Speaks) -> Chart:
    title, at = title_of(found, call), drawn_column(found)
    bars = tuple(
        (
            label_of(row, found, call),
            round(HUNDREDTHS * (row.cells[at].number or 0)),
            said(row.cells[at], call),
        )
        for row in found.rows[:BARS]
    )
    told = [f"{label} {figure}" for label, _, figure in bars[:READ_OUT]]
    head = heads_of(found, call)[at]
    return Chart(
        file_name(found, call),
        f"{title}: {head}",
        bars,
        call.say("report-alt", title=title, name=head, bars=told),
        WHOLE.get(found.columns[at].unit, 0),
    )


def _tiles(found: Table, call: Speaks) -> Tiles:
    title, every = title_of(found, call), beside(found, call)
    told = [f"{head} {call.show(now.beside(was))}" for _, head, now, was in every]
    return Tiles(
        file_name(found, call),
        title,
        tuple(_tile(column, head, now, was, call) for column, head, now, was in every),
        call.say("report-at-a-glance-alt", title=title, figures=told),
    )


def _tile(column: Column, head: str, now: Cell, was: Cell, call: Speaks) -> Tile:
    rose, before = now.rose_from(was), ""
    if was.number is not None:
        before = call.say("figure-before", figure=said(was, call))
    return Tile(
        head,
        said(now, call),
        before,
        rose,
        None if column.better is None or not rose else column.better is (rose > 0),
    )
