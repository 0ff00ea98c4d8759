"""Short forms, read as what they are short for: `w/`, `resched`, `wat`."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Protocol

from bot.understand.english import table
from bot.understand.entities.found import Found


class Word(Protocol):
    """A word of a sentence, and where it stands."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def word(self) -> str: ...


@cache
def _short() -> dict[str, str]:
    return dict(table("shorthand")["words"])


def written_out(said: str, words: Sequence[Word]) -> Iterator[Found]:
    """The code of each is what it is short for; of `w/` the stroke is part."""
    short = _short()
    for each in words:
        if each.word not in short:
            continue
        if said[each.end : each.end + 1] != "/":
            yield Found(each.start, each.end, short[each.word], None)
        elif each.word == "w" and said[each.end : each.end + 2] not in {"/c", "/e"}:
            space = "" if said[each.end + 1 : each.end + 2] == " " else " "
            yield Found(each.start, each.end + 1, short["w"] + space, None)
