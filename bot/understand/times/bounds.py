"""Words that make a time the edge of a stretch: `before`, `since`, `3 May or later`."""

import re

from bot.understand.times.said import Bound

_OR_ON = r"(?:\s+or\s+(?:on|in|at|equal\s+to))"
_SAID = (
    (Bound.SINCE, r"(?:ever\s+)?since\s+"),
    (
        Bound.UNTIL,
        r"(?:up\s+)?(?:untill?|till?|'til|through)\s+|up\s+to\s+|(?:no|not)\s+later\s+than\s+",
    ),
    (Bound.AFTER, r"(?:(?:any|some)\s*time\s+)?after\s+|(?:later|greater)\s+than\s+"),
    (
        Bound.BEFORE,
        r"(?:(?:any|some)\s*time\s+)?before\s+|earlier\s+than\s+|prior\s+to\s+|in\s+advance\s+of\s+|sooner\s+than\s+",
    ),
    (Bound.BY, r"by\s+"),
)
_ALONE = (
    (
        Bound.FROM,
        (
            r"(?:starting|beginning|commencing)\s+(?:(?:from|on|at)\s+)?|>\s?=\s?"
            r"|(?:any\s*time\s+)?from\s+(?=\d{1,2}(?::\d\d)?\s?[ap]m$)"
            rf"|(?:on|in|at)\s+or\s+(?:after|later\s+than)\s+|(?:after|later\s+than){_OR_ON}\s+"
            r"|(?:as\s+early\s+as|no\s+earlier\s+than|not\s+before)\s+"
        ),
    ),
    (
        Bound.UNTIL,
        (
            rf"<\s?=\s?|(?:on|in|at)\s+or\s+(?:before|earlier\s+than)\s+"
            rf"|(?:before|earlier\s+than){_OR_ON}\s+|as\s+late\s+as\s+"
        ),
    ),
    (Bound.AFTER, r">\s?"),
    (Bound.BEFORE, r"<\s?"),
)
_BEHIND = (
    (Bound.FROM, r"\s+(?:and|or)\s+(?:after|later|onwards?|greater)\b|\s+onwards?\b"),
    (Bound.UNTIL, r"\s+(?:and|or)\s+(?:before|earlier)\b"),
)


def _forms(*said: tuple[Bound, str]) -> tuple[tuple[Bound, re.Pattern[str]], ...]:
    return tuple((bound, re.compile(form)) for bound, form in said)


BOUNDS = _forms(*_SAID)
BOUNDS_ALONE = _forms(*_ALONE, *_SAID)
"""With those that are signs, or that start something else in a sentence."""
BEHIND = _forms(*_BEHIND)
BOUND_CLOCK = re.compile(
    r"[\s,]*(?=(?:at\s+or|before|after|since|until|till?|by|later|earlier)\b)"
)
"""`Tuesday after 1pm`."""
