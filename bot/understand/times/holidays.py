"""Days that a year has by name, in the countries tutoring is done in."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.understand.times.pieces import Holiday, NthIn, Weekday
from bot.understand.times.spans import month_of
from bot.understand.times.vocabulary import WORDS

FIXED: dict[str, list[int]] = WORDS["holidays"]["fixed"]
EASTER: dict[str, int] = WORDS["holidays"]["easter"]
NTH: dict[str, list[int]] = WORDS["holidays"]["nth"]
NAMES = (*FIXED, *EASTER, *NTH)


def holiday(name: str) -> Holiday:
    return Holiday(_rule(" ".join(name.split())))


def _rule(name: str) -> Callable[[int], date]:
    if name in FIXED:
        month, day = FIXED[name]
        return lambda year: date(year, month, day)
    if name in EASTER:
        return lambda year: easter(year) + timedelta(days=EASTER[name])
    return lambda year: _nth(NTH[name], year)


def _nth(rule: list[int], year: int) -> date:
    month, weekday, which, more = rule
    span = next(NthIn(which, Weekday(weekday)).inside(month_of(year, month)))
    return span.start.date() + timedelta(days=more)


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)
