"""Hours of the clock as people write them: `16-19`, `5-7pm`, `after 5`, `mornings`."""

import re
from datetime import time

NOON, MIDNIGHT = 12, 24
EARLY = 8
"""Who says 5 without more means the afternoon; who says 8 the morning."""
AT = r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?"
RANGE = re.compile(
    rf"\b(?:from |between )?{AT}\s*(?:-|\u2013|to|until|till|and)\s*{AT}\b",
    re.IGNORECASE,
)
AFTER = re.compile(rf"\b(?:after|from)\s+{AT}\b", re.IGNORECASE)
BEFORE = re.compile(rf"\b(?:before|until|till)\s+{AT}\b", re.IGNORECASE)
PARTS = {
    "morning": (time(6), time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time(22)),
}
PART = re.compile(r"\b(morning|afternoon|evening)s?\b", re.IGNORECASE)
Stretch = tuple[time | None, time | None]


class NoHours(Exception):  # noqa: N818 -- an answer: these are hours of no clock
    """`25:00`, `16-16`, or a stretch over midnight."""


def hours_in(words: str) -> tuple[Stretch | None, str]:
    """The stretch of a day that is said, and what is left of the words."""
    for pattern, ends in ((RANGE, 2), (AFTER, 0), (BEFORE, 1)):
        match = pattern.search(words)
        if match is None:
            continue
        left = words[: match.start()] + words[match.end() :]
        return _stretch(match, ends), left
    match = PART.search(words)
    if match is None:
        return None, words
    left = words[: match.start()] + words[match.end() :]
    return PARTS[match[1].lower()], left


def clock_said(words: str) -> time:
    match = re.fullmatch(AT, words.strip(), re.IGNORECASE)
    if match is None:
        raise NoHours
    return _clock(*match.groups())


def _stretch(match: re.Match[str], ends: int) -> Stretch:
    if ends == 0:
        return _clock(*match.groups()), None
    if ends == 1:
        return None, _clock(*match.groups())
    hour, minute, half, to_hour, to_minute, to_half = match.groups()
    until = _clock(to_hour, to_minute, to_half)
    if half is None and to_half is not None and int(hour) < int(to_hour):
        half = to_half
    since = _clock(hour, minute, half)
    if until <= since < time(NOON) and to_half is None and until.hour < NOON:
        until = until.replace(hour=until.hour + NOON)
    if until <= since:
        raise NoHours
    return since, until


def _clock(hour: str, minute: str | None, half: str | None) -> time:
    number = int(hour)
    if half is not None:
        if not 1 <= number <= NOON:
            raise NoHours
        number = number % NOON + (NOON if half.lower() == "pm" else 0)
    elif minute is None and 1 <= number < EARLY:
        number += NOON
    if number >= MIDNIGHT or int(minute or 0) >= 60:  # noqa: PLR2004 -- a clock's
        raise NoHours
    return time(number, int(minute or 0))
