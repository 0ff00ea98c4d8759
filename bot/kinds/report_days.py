"""The days that a report is of, as they are said and as it keeps them."""

import re
from contextlib import suppress
from datetime import date

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.kind import Unreadable
from bot.understand.times.moment import Tense
from core.reporting.figures.window import RELATIVE

AROUND = re.compile(r"^(?:(?:for|in|during|over|of|the|from)\b\s*)+|[\s,]+$")
LAST = re.compile(r"(?:the )?(?:last|past) (\d+) (day|week|month)s?")


def window_of(said: str, call: Call) -> str:
    """Empty where nothing is said."""
    words = AROUND.sub("", AROUND.sub("", said.strip().casefold()))
    if not words:
        return ""
    if found := LAST.fullmatch(words):
        return f"last-{found[1]}-{found[2]}s"
    if RELATIVE.fullmatch(words.replace(" ", "-")):
        return words.replace(" ", "-")
    first, slash, last = words.partition("/")
    days = days_said(words, Tense.PAST, call)
    if slash:
        with suppress(ValueError):
            return f"{date.fromisoformat(first)}/{date.fromisoformat(last)}"
    if days is None:
        raise Unreadable("ReportedDays", unknown=True, said=said.strip())
    return f"{days.first}/{days.last}"
