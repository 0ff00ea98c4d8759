"""Days that are counted in words: how long unpaid, how long before."""

import re

_UNPAID_FOR = re.compile(
    r"\b(?:paid|payment)(?: us| anything)? (?:in|for)"
    r" (?:the last |over |more than )?(\d+) (day|week|month)s?\b"
)
_DAY_BEFORE = re.compile(
    r"\b(?:a|the|one) (day|night|week) (?:before|ahead|beforehand|in advance)\b"
)
_DAYS = {"day": 1, "night": 1, "week": 7, "month": 30}


def days_unpaid(said: str) -> int | None:
    """`hasn't paid in 60 days`."""
    found = _UNPAID_FOR.search(said)
    return int(found[1]) * _DAYS[found[2]] if found else None


def days_before(coded: str) -> int | None:
    """`a day before`, whatever it is before."""
    found = _DAY_BEFORE.search(coded)
    return _DAYS[found[1]] if found else None
