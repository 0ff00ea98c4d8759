"""Carrying a list out: every row, or none and what is wrong with which."""

from dataclasses import dataclass
from typing import Any

from bot.call import Call
from bot.kinds import Unreadable
from bot.lists.catalogue import List
from bot.rows import Rows
from bot.words import refused
from core.kernel.refusal import Refusal

TOLD = 20


@dataclass(eq=False)
class RowsRefused(Refusal):
    """Nothing of the list was kept; these rows are why."""

    count: int
    rows: str


@dataclass(eq=False)
class ColumnsMissing(Refusal):
    """The list cannot be told without these columns."""

    columns: str
    all_columns: str


def take_in(rows: Rows, what: List, call: Call) -> int:
    """Every row is tried before anything is refused, so one look mends them all."""
    wanted = [name for name, column in what.columns.items() if column.wanted]
    missing = [name for name in wanted if name not in rows.header]
    if missing:
        raise ColumnsMissing(", ".join(missing), ", ".join(what.columns))
    faults: list[str] = []
    for number, row in rows.rows:
        fault = _fault(row, what, call)
        if fault:
            faults.append(call.say("list-row", number=number, fault=fault))
    if faults:
        more = len(faults) - TOLD
        told = faults[:TOLD]
        if more > 0:
            told.append(call.say("list-more", count=more))
        raise RowsRefused(len(faults), "\n".join(told))
    return len(rows.rows)


def _fault(row: dict[str, str], what: List, call: Call) -> str:
    cells: dict[str, Any] = {}
    for name, column in what.columns.items():
        said = row.get(name, "")
        if not said:
            if column.wanted:
                return call.say("list-empty", column=name)
            continue
        try:
            cells[name] = column.kind.read(said, call)
        except Unreadable as problem:
            return call.say(f"unreadable-{problem.kind}", given=said)
    try:
        what.add(cells, call)
    except Refusal as refusal:
        return refused(refusal, call.speaker.zone, call.language)
    return ""
