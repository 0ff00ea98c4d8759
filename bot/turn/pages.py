"""Long lists, a page at a time: the rest is behind a button.

The button's draft is the command as it was said, and beside its arguments the place
of the last row shown: its number, and what it is known by. Where rows came or went
meanwhile, the next page still begins after that row; if the row itself is gone, where
it stood.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Generic, TypeVar

from bot.call import Call
from core.messaging.conversation import Choice, Draft, Field, Reply

T = TypeVar("T")
AFTER = "#"
"""Beside a draft's arguments: the number of the row before the page, and its mark."""
A_PAGE = 20
MOST = 40
"""Nobody reads more lines than these at once, whatever a command shows."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    rows: Sequence[T]
    next: tuple[Choice, ...]
    """A button for what follows; none on the last page."""


def page(
    rows: Sequence[T], call: Call, known_by: Callable[[T], str], size: int = A_PAGE
) -> Page[T]:
    """Where the speaker is in `rows`: their first page, unless a button led here."""
    start = _start(rows, call.draft.given.get(AFTER, ""), known_by)
    shown, rest = rows[start : start + size], len(rows) - start - size
    if rest <= 0:
        return Page(shown, ())
    place = f"{start + size}|{_mark(known_by(shown[-1]))}"
    draft = call.draft.with_answer(AFTER, place)
    return Page(shown, (Choice(call.say("list-next", count=rest), draft, again=True),))


def paged(reply: Reply, call: Call) -> Reply:
    """A list that its command left whole, if it is too long."""
    if len(reply.fields) <= MOST or reply.card:
        return reply
    shown = page(reply.fields, call, _label, MOST)
    return replace(
        reply, fields=tuple(shown.rows), choices=(*reply.choices, *shown.next)
    )


def without_place(draft: Draft) -> Draft:
    """As it was said: what follows it begins with the first page again."""
    if AFTER not in draft.given:
        return draft
    given = {name: words for name, words in draft.given.items() if name != AFTER}
    return Draft(draft.command, given)


def _start(rows: Sequence[T], place: str, known_by: Callable[[T], str]) -> int:
    number, _, mark = place.partition("|")
    if not number.isdecimal():
        return 0
    at = int(number)
    same = [n + 1 for n, each in enumerate(rows) if _mark(known_by(each)) == mark]
    return min(same, key=lambda n: abs(n - at), default=min(at - 1, len(rows)))


def _mark(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:12]


def _label(row: Field) -> str:
    return row.label
