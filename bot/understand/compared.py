"""A stretch of days and the one it is held against."""

import re
from datetime import date, timedelta
from itertools import pairwise

from bot.understand.reading import Period

SHORTER_THAN_A_YEAR = 300
_COMPARES = re.compile(r"\b(?:vs|versus|compar\w*|against|than|beside|next to|same)\b")
_YEAR_BEFORE = re.compile(
    r"\b(?:vs\.?|versus|compar\w* (?:to|with)|against|than|same)"
    r"(?: (?:the|same|equivalent|one|month|quarter|period|term|time|weeks?|days|of|in"
    r"|from))* (?:(?:last|previous|prior) year|year before|(?:a )?year (?:ago|earlier)"
    r"|a year before)\b"
)
_STEP_BEFORE = re.compile(
    r"\b(?:(?:previous|prior) (?:one|period|month|week|quarter|term)|one before"
    r"|(?:month|week|quarter|term) before)\b"
)
_WITH_THE_LAST = re.compile(
    r"\b(?:vs\.?|versus|against|than|compar\w* (?:to|with|against))"
    r" (?:the )?last (?:week|month|quarter|year)\b"
)


def compares(said: str) -> bool:
    return bool(_COMPARES.search(said))


def compared(said: str, periods: list[Period]) -> dict[str, object]:
    """`Q1 vs last year`: the same days a year before."""
    if not periods:
        return {}
    first = periods[0]
    is_short = (first.last - first.first).days < SHORTER_THAN_A_YEAR
    same_again = len(periods) > 1 and periods[1] == first
    if is_short and (same_again or _YEAR_BEFORE.search(said)):
        before = Period(_year_earlier(first.first), _year_earlier(first.last))
        return {"period": first, "compare_period": before}
    if _STEP_BEFORE.search(said) and len(periods) == 1:
        return {"period": first, "compare_period": _just_before(first)}
    if _WITH_THE_LAST.search(said) and len(periods) == 1:  # and what is now, untold
        return {"period": _just_after(first), "compare_period": first}
    more = {"compare_period": periods[1]} if len(periods) > 1 else {}
    return {"period": first, **more}


def _year_earlier(day: date) -> date:
    leaps = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leaps else day.day)


def _just_before(period: Period) -> Period:
    """The month before a month, the seven days before a week."""
    first, before = period.first, period.first - timedelta(days=1)
    if not (months := _whole_months(period)):
        return Period(before - (period.last - first), before)
    return Period(_months_on(first, -months), before)


def _just_after(period: Period) -> Period:
    first, after = period.first, period.last + timedelta(days=1)
    if not (months := _whole_months(period)):
        return Period(after, after + (period.last - first))
    return Period(after, _months_on(first, 2 * months) - timedelta(days=1))


def _whole_months(period: Period) -> int:
    """How many; none, if it begins or ends within one."""
    first, after = period.first, period.last + timedelta(days=1)
    if first.day != 1 or after.day != 1:
        return 0
    return (after.year - first.year) * 12 + after.month - first.month


def _months_on(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def united(periods: list[Period]) -> Period | None:
    """`July and August` is one stretch; of what has a gap nobody can say."""
    ordered = sorted(periods, key=lambda each: each.first)
    day = timedelta(days=1)
    pairs = pairwise(ordered)
    if len(ordered) < 2 or any(a.last + day != b.first for a, b in pairs):  # noqa: PLR2004 -- one is united already
        return None
    return Period(ordered[0].first, ordered[-1].last)
