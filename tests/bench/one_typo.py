"""One slip of the thumb in a sentence, the same every time for the same seed."""

import re
from random import Random

NEXT_TO = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh",
    "h": "gj", "i": "uo", "j": "hk", "k": "jl", "l": "kp", "m": "n", "n": "bm",
    "o": "ip", "p": "ol", "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi",
    "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "xa",
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z]{4,}")


def one_typo(text: str, chance: Random) -> str:
    """Two letters swapped, one dropped, doubled or hit beside, in one longer word."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    at = chance.randrange(word.start(), word.end() - 1)
    one, two = text[at], text[at + 1]
    beside = chance.choice(NEXT_TO[one.lower()])
    slip = chance.choice((two + one, two, one + one + two, beside + two))
    return text[:at] + slip + text[at + 2 :]
