"""Carrying a list out: every row, or none and what is wrong with which."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.call import Call
from bot.kinds.kind import Unreadable
from bot.lists.catalogue import List
from bot.rows import Rows
from bot.words import refused
from core.kernel.ids import PersonId
from core.kernel.refusal import Refusal
from core.messaging.conversation import Sheet

TOLD = 20


@dataclass(eq=False)
class RowsRefused(Refusal):
    """Nothing of the list was kept; these rows are why."""

    count: int
    rows: str
    what: str
    faulty: Sheet
    """Every faulty row as it came, and what is wrong with it."""


@dataclass(eq=False)
class ColumnsMissing(Refusal):
    """The list cannot be told without these columns."""

    columns: str
    all_columns: str


@dataclass(frozen=True, slots=True)
class Taken:
    count: int
    people: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    number: int
    row: dict[str, str]
    why: str


def take_in(rows: Rows, name: str, what: List, call: Call) -> Taken:
    """Every row is tried before anything is refused, so one look mends them all."""
    wanted = [each for each, column in what.columns.items() if column.wanted]
    missing = [each for each in wanted if each not in rows.header]
    if missing:
        raise ColumnsMissing(", ".join(missing), ", ".join(what.columns))
    faults: list[_Fault] = []
    people: list[PersonId] = []
    for number, row in rows.rows:
        done = _tried(row, what, call)
        if isinstance(done, str):
            faults.append(_Fault(number, row, done))
        elif done is not None:
            people.append(done)
    if faults:
        raise _refused(faults, rows.header, name, call)
    return Taken(len(rows.rows), tuple(people))


def _refused(
    faults: list[_Fault], header: Sequence[str], name: str, call: Call
) -> RowsRefused:
    told = [
        call.say("list-row", number=each.number, fault=each.why)
        for each in faults[:TOLD]
    ]
    if len(faults) > TOLD:
        told.append(call.say("list-more", count=len(faults) - TOLD))
    columns = (call.say("list-column-row"), *header, call.say("list-column-fault"))
    rows = tuple(
        (each.number, *(each.row.get(column, "") for column in header), each.why)
        for each in faults
    )
    faulty = Sheet(f"{name}-faults", columns, rows, "csv")
    return RowsRefused(len(faults), "\n".join(told), name, faulty)


def _tried(row: dict[str, str], what: List, call: Call) -> PersonId | str | None:
    """Whom it added, if anybody; or what is wrong with it."""
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
        return what.add(cells, call)
    except Refusal as refusal:
        return refused(refusal, call.speaker.zone, call.language)
