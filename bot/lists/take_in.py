"""Carrying a list out: every row, or none and what is wrong with which."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.fuzz import ratio

from bot.call import Call
from bot.kinds.kind import Unreadable
from bot.kinds.people import LIKE, NEAREST
from bot.lists.catalogue import List
from bot.rows import Rows
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
    what: str


@dataclass(frozen=True, slots=True)
class Taken:
    count: int
    people: tuple[PersonId, ...]
    kept: Any = None
    """What came of keeping them together."""


@dataclass(eq=False)
class ColumnsTwice(Refusal):
    """Which of them is meant cannot be told."""

    columns: str
    what: str


@dataclass(eq=False)
class TooManyRows(Refusal):
    count: int
    most: int
    what: str


def noted_as(refusal: Refusal) -> tuple[str, int, str] | None:
    """The list that it refused, how many rows are why, and why in a word."""
    match refusal:
        case RowsRefused():
            return refusal.what, refusal.count, "rows"
        case ColumnsMissing() | ColumnsTwice():
            return refusal.what, 0, "columns"
        case TooManyRows():
            return refusal.what, refusal.count, "too-long"
        case _:
            return None


@dataclass(eq=False)
class _Fault(Exception):  # noqa: N818 -- an answer about a row
    why: str
    number: int = 0
    row: dict[str, str] = field(default_factory=dict[str, str])

    def of(self, number: int, row: dict[str, str]) -> "_Fault":
        return _Fault(self.why, number, row)


def take_in(rows: Rows, name: str, what: List, call: Call) -> Taken:
    """Every row is tried before anything is refused, so one look mends them all."""
    wanted = [each for each, column in what.columns.items() if column.wanted]
    missing = [each for each in wanted if each not in rows.header]
    if missing:
        raise ColumnsMissing(", ".join(missing), ", ".join(what.columns), name)
    twice = [each for each in what.columns if rows.header.count(each) > 1]
    if twice:
        raise ColumnsTwice(", ".join(twice), name)
    if len(rows.rows) > what.most:
        raise TooManyRows(len(rows.rows), what.most, name)
    faults: list[_Fault] = []
    done: list[tuple[int, Any]] = []
    read = _Reader(what, call)
    for number, row in rows.rows:
        try:
            done.append((number, what.add(read.cells(row), call)))
        except _Fault as fault:
            faults.append(fault.of(number, row))
        except Refusal as refusal:
            why = call.refused(refusal)
            faults.append(_Fault(why, number, row))
    if faults:
        raise _refused(faults, rows.header, name, call)
    if what.keep is not None:
        return Taken(len(rows.rows), (), what.keep(done, call))
    return Taken(len(rows.rows), tuple(each for _, each in done if each is not None))


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


@dataclass(frozen=True, slots=True)
class _Reader:
    """Rows that are kept together change nothing by being read: each word is once."""

    what: List
    call: Call
    known: dict[tuple[str, str], Any] = field(
        default_factory=dict[tuple[str, str], Any]
    )

    def cells(self, row: dict[str, str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, column in self.what.columns.items():
            said = row.get(name, "")
            if said:
                found[name] = self._read(name, said)
            elif column.wanted:
                raise _Fault(self.call.say("list-empty", column=name))
        return found

    def _read(self, name: str, said: str) -> Any:
        if (name, said) in self.known:
            return self.known[name, said]
        try:
            found = self.what.columns[name].kind.read(said, self.call)
        except Unreadable as problem:
            raise _Fault(_unread(problem, said, self.call)) from None
        if self.what.keep is not None:
            self.known[name, said] = found
        return found


def _unread(problem: Unreadable, said: str, call: Call) -> str:
    """What could not be read, and what is called nearly so."""
    said = problem.said or said
    text = call.say(f"unreadable-{problem.kind}", given=said)
    near = [
        each.label
        for each in problem.meant
        if problem.unknown and ratio(each.label.casefold(), said.casefold()) >= LIKE
    ]
    if not near:
        return text
    return f"{text} {call.say('list-near', names=', '.join(near[:NEAREST]))}"
