"""What a rule of the grammar is: a pattern, and what its words mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Piece
from bot.understand.times.vocabulary import Words, pattern


class Nowhere(Exception):  # noqa: N818 -- a statement about the calendar
    """The words make a date that no calendar has."""


Pieces = tuple[Piece, ...]
Meaning = Callable[[Words, Moment], Pieces | None]


@dataclass(frozen=True, slots=True)
class Rule:
    form: re.Pattern[str]
    means: Meaning


def rules(*pairs: tuple[str, Meaning]) -> tuple[Rule, ...]:
    return tuple(Rule(pattern(form), means) for form, means in pairs)
