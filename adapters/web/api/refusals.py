"""What core refuses, as HTTP tells it: one table, and one way to word it."""

import re
from collections.abc import Iterator, Mapping

from adapters.web.api.fields import CONFLICT
from adapters.web.problem import Problem
from bot.words import has
from bot.words.refusals import refused
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.marking.errors import EntryChanged
from core.people.tokens.model import Caller

STATUSES: Mapping[type[Refusal], int] = {NotPermitted: 403, EntryChanged: 412}
"""What is not there is 404; all else fits its schema and cannot be done: 409."""

UPPER = re.compile(r"(?<!^)(?=[A-Z])")


def problem_of(refusal: Refusal, caller: Caller) -> Problem:
    kind = type(refusal)
    said = refused(refusal, caller.zone, caller.language)
    return Problem(status_of(kind), said=said, type=f"/api/docs#{slug_of(kind)}")


def status_of(kind: type[Refusal]) -> int:
    known = (STATUSES[each] for each in kind.__mro__ if each in STATUSES)
    return next(known, 404 if kind.__name__.startswith("NoSuch") else CONFLICT)


def slug_of(kind: type[Refusal]) -> str:
    """`SpentTwice` is explained at `#spent-twice`."""
    return UPPER.sub("-", kind.__name__).lower()


def every_refusal() -> list[type[Refusal]]:
    """All that core refuses and has words for, by name."""
    found = {kind.__name__: kind for kind in _below(Refusal)}
    return [found[name] for name in sorted(found) if has(f"refused-{name}")]


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)
