"""Which sentences are of one make: the same but for names, numbers and times."""

import re
from zlib import crc32

_CHANGES = re.compile(
    r"\d[\w:./-]*|(?<!^)\b[A-Z]\w+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:today|yesterday|tomorrow|tonight)\b"
)
_WORD = re.compile(r"[a-z]+|X")
LEADING = 3


def family(text: str) -> str:
    """Its first words, what changes from one to the next left out."""
    words = _WORD.findall(_CHANGES.sub("X", text).lower().replace("x", "X"))
    return " ".join(words[:LEADING])


def fold_of(text: str, folds: int) -> int:
    return crc32(family(text).encode()) % folds
