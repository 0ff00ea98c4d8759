"""The words that English has: one of them is no slip of the finger for another."""

from functools import cache

from spellchecker import SpellChecker

RARER = 300
"""So much rarer than the word it is near, a word is likelier to be a slip itself."""


@cache
def _seen() -> SpellChecker:
    return SpellChecker(language="en", distance=1)


def common(word: str) -> int:
    """How often it is seen, of some hundred millions."""
    return int(_seen().word_frequency.dictionary.get(word, 0))


def is_english(word: str, *, instead_of: str) -> bool:
    """Whether it is meant as it stands, and is no slip for the other word."""
    return common(word) * RARER > common(instead_of)


def warm_up() -> None:
    common("the")
