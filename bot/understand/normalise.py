"""One way of writing: lower case, no accents, plain quotes and dashes.

Letter for letter, so that a place found here is the same place in the original.
"""

import unicodedata
from functools import cache

_SAME = {
    **dict.fromkeys("\u2018\u2019\u201b`\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    "\u2192": ">",
    "\u00d7": "x",
    "\uff1a": ":",
    "\u2026": ".",
}
LONGEST = 1000
"""Characters looked at; what comes after can only be the end of a free text."""


def plain(text: str) -> str:
    """As long as `text` (up to LONGEST), whatever is in it."""
    cut = text[:LONGEST]
    lower = cut.lower()
    if lower.isascii() and len(lower) == len(cut):
        return lower.translate(_CONTROLS)
    return "".join(_plain(letter) for letter in cut)


_CONTROLS = dict.fromkeys((*range(32), 127), " ") | {ord("`"): "'"}


@cache
def _plain(letter: str) -> str:
    if letter in _SAME:
        return _SAME[letter]
    if letter in "½¼¾":
        return letter
    if unicodedata.category(letter)[0] in "CZ":
        return " "
    base = unicodedata.normalize("NFKD", letter).lower()[:1]
    return base or " "
