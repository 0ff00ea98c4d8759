"""The words that English has: one of them is no slip of the finger for another.

pyspellchecker's list is kept as it stands in its file, a line a word in their order,
and searched by halves: its own dictionary of the same words takes forty megabytes.
"""

import gzip
import re
from array import array
from bisect import bisect_left
from functools import cache
from importlib.resources import files

import spellchecker

RARER = 300
"""So much rarer than the word it is near, a word is likelier to be a slip itself."""


class Seen:
    """How often words are seen, of lines such as `"word": 50,`, sorted."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        begins = re.finditer(rb'^"', text, re.MULTILINE)
        self._lines = array("I", (each.start() for each in begins))

    def often(self, word: str) -> int:
        sought = f'"{word}":'.encode()
        length, text = len(sought), self._text
        place = bisect_left(self._lines, sought, key=lambda at: text[at : at + length])
        if place == len(self._lines):
            return 0
        at = self._lines[place]
        if not text.startswith(sought, at):
            return 0
        return int(text[at + length : text.index(b"\n", at)].rstrip(b","))


@cache
def _seen() -> Seen:
    packed = files(spellchecker) / "resources" / "en.json.gz"
    return Seen(gzip.decompress(packed.read_bytes()))


def common(word: str) -> int:
    """How often it is seen, of some hundred millions."""
    return _seen().often(word)


def is_english(word: str, *, instead_of: str) -> bool:
    """Whether it is meant as it stands, and is no slip for the other word."""
    return common(word) * RARER > common(instead_of)


def warm_up() -> None:
    common("the")
