"""The tutor's rotating number, or word: proof of having been where it was shown."""

from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from hmac import digest as hmac_of

from core.attendance.evidence.code_words import WORDS

CHANGES_EVERY = 30
"""Seconds for which one number is shown."""

STEPS_ACCEPTED = 3
"""The number shown now and the two before: each is good for 90 s from its first."""

DIGITS = 5
NUMBERS = range(10, 100)
"""Behind a code word: two digits, the first of which nobody leaves out."""
MOST_WRONG = 5
"""Guesses of one student in one session; then only the tutor can help."""

SECRET_BYTES = 32
_KNOWN = frozenset(WORDS)


def code_at(secret: bytes, at: datetime, *, words: bool = False) -> str:
    """What the tutor's page shows at that instant: `48213`, or `river 42`."""
    return _code(secret, _step(at), words=words)


def code_lasts(at: datetime) -> int:
    """Seconds until the next number."""
    return CHANGES_EVERY - int(at.timestamp()) % CHANGES_EVERY


def is_right(secret: bytes, said: str, at: datetime, *, words: bool = False) -> bool:
    """Whether `said`, sent at that instant, was shown within the last 90 s."""
    told, latest = bare(said).encode(), _step(at)
    steps = range(latest - STEPS_ACCEPTED + 1, latest + 1)
    shown = [bare(_code(secret, step, words=words)).encode() for step in steps]
    right = [compare_digest(each, told) for each in shown]
    return any(right)


def bare(said: str) -> str:
    """However it was typed: `River-42`, `river 42` and `RIVER42` are one."""
    return "".join(char for char in said.casefold() if char.isalnum())


def looks_like_code(said: str) -> bool:
    """Five digits, or a word of the list with two behind it."""
    told = bare(said)
    if not told.isascii():
        return False
    if told.isdecimal():
        return len(told) == DIGITS
    return told[:-2] in _KNOWN and told[-2:].isdecimal()


def spaced(code: str) -> str:
    """Easier to read out: `48 213`."""
    return f"{code[:2]} {code[2:]}" if code.isdecimal() else code


def _step(at: datetime) -> int:
    return int(at.timestamp()) // CHANGES_EVERY


def _code(secret: bytes, step: int, *, words: bool) -> str:
    seal = hmac_of(secret, step.to_bytes(8, "big"), sha256)
    drawn = int.from_bytes(seal[:8], "big")
    if not words:
        return f"{drawn % 10**DIGITS:0{DIGITS}}"
    which, number = divmod(drawn % (len(WORDS) * len(NUMBERS)), len(NUMBERS))
    return f"{WORDS[which]} {NUMBERS[number]}"
