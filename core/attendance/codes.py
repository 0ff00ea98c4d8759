"""The tutor's rotating number: proof of having been where it was shown."""

from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from hmac import digest as hmac_of

CHANGES_EVERY = 30
"""Seconds for which one number is shown."""

STEPS_ACCEPTED = 3
"""The number shown now and the two before: each is good for 90 s from its first."""

DIGITS = 5
MOST_WRONG = 5
"""Guesses of one student in one session; then only the tutor can help."""

SECRET_BYTES = 32


def code_at(secret: bytes, at: datetime) -> str:
    """What the tutor's page shows at that instant."""
    return _code(secret, _step(at))


def code_lasts(at: datetime) -> int:
    """Seconds until the next number."""
    return CHANGES_EVERY - int(at.timestamp()) % CHANGES_EVERY


def is_right(secret: bytes, said: str, at: datetime) -> bool:
    """Whether `said`, sent at that instant, was shown within the last 90 s."""
    digits = "".join(char for char in said if char.isdecimal() and char.isascii())
    latest = _step(at)
    steps = range(latest - STEPS_ACCEPTED + 1, latest + 1)
    right = [compare_digest(_code(secret, step), digits) for step in steps]
    return any(right)


def looks_like_code(said: str) -> bool:
    bare = said.replace(" ", "")
    return len(bare) == DIGITS and bare.isascii() and bare.isdecimal()


def _step(at: datetime) -> int:
    return int(at.timestamp()) // CHANGES_EVERY


def _code(secret: bytes, step: int) -> str:
    seal = hmac_of(secret, step.to_bytes(8, "big"), sha256)
    return f"{int.from_bytes(seal[:8], 'big') % 10**DIGITS:0{DIGITS}}"
