"""The words of a text as they are searched by: without case, accents and order."""

import re
from unicodedata import combining, normalize

SHORTEST = 3
"""So many letters of a word's beginning find it."""
LONGEST = 24
MOST = 1500
_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Each once, in the order they are said."""
    plain = "".join(c for c in normalize("NFKD", text) if not combining(c)).casefold()
    found = dict.fromkeys(each[:LONGEST] for each in _WORD.findall(plain))
    return list(found)[:MOST]


def beginnings(words: list[str]) -> set[str]:
    """The words, and all by which one may begin to say them."""
    return {
        word[:long]
        for word in words
        for long in range(min(SHORTEST, len(word)), len(word) + 1)
    }
