"""The tutor's number, by who was not there to see it."""

from collections.abc import Callable
from random import Random

from core.attendance.evidence.codes import (
    CHANGES_EVERY,
    SECRET_BYTES,
    code_at,
    is_right,
)
from core.attendance.evidence.shown import Evidence
from tests.attacks.drawing import SECOND, TEN, inside, soon
from tests.attacks.model import Label
from tests.attacks.trace import Trace, kind


def with_number(draw: Callable[[Random], float]) -> Callable[[Random], Trace]:
    """Typed so many seconds after it had appeared, with a place inside."""

    def make(chance: Random) -> Trace:
        shown_for, secret = draw(chance), chance.randbytes(SECRET_BYTES)
        appeared = TEN + chance.randrange(100) * CHANGES_EVERY * SECOND
        sent = appeared + shown_for * SECOND
        right = is_right(secret, code_at(secret, appeared), sent)
        evidence = Evidence(code=sent if right else None, place=inside(chance))
        return Trace(evidence, shown_for)

    return make


def guessed(chance: Random) -> Trace:
    secret, sent = chance.randbytes(SECRET_BYTES), soon(chance)
    tries = {f"{chance.randrange(100_000):05}" for _ in range(5)}
    right = any(is_right(secret, each, sent) for each in tries)
    return Trace(Evidence(code=sent if right else None, place=inside(chance)), None)


CODES = (
    kind(
        "number passed on after it rotated",
        Label.DETECTABLE,
        with_number(lambda chance: 90 + chance.expovariate(1 / 120)),
    ),
    kind("number guessed, five tries", Label.STATISTICAL, guessed),
)
