"""Days as a report keeps them: `last-30-days`, `this-term`, `2026-03-01/2026-03-31`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.kernel.period import Period, month_of, quarter_of, week_of
from core.kernel.refusal import Refusal
from core.organisation.model import Term

RELATIVE = re.compile(
    r"today|yesterday|(?P<which>this|last)-(?P<what>week|month|quarter|year|term)"
    r"|last-(?P<count>[1-9]\d{0,3})-(?P<unit>day|week|month)s"
)
DAY = timedelta(days=1)
EARLIEST, LATEST = date(1990, 1, 1), date(2199, 12, 31)
YEARS = 10
MONTHS = 12


@dataclass(eq=False)
class NoTermThen(Refusal):
    """No term has begun; or none before this one."""


@dataclass(eq=False)
class NothingThen(Refusal):
    """No desk kept anything in those years, or will."""


@dataclass(eq=False)
class TooLongAReport(Refusal):
    """More days than a report can be about."""


def days_of(window: str, today: date, terms: Iterable[Term]) -> Period:
    """Up to today, where what it names goes on."""
    found = RELATIVE.fullmatch(window)
    if found is None:
        first, _, last = window.partition("/")
        days = Period(date.fromisoformat(first), date.fromisoformat(last))
    elif found["count"]:
        days = _last(int(found["count"]), found["unit"], today)
    elif found["what"] == "term":
        days = _term(terms, today, found["which"])
    elif found["what"]:
        days = _around(today, found["what"], found["which"])
    else:
        day = today - DAY if window == "yesterday" else today
        days = Period(day, day)
    if days.first < EARLIEST or days.last > LATEST:
        raise NothingThen
    if days.last.year - days.first.year > YEARS:
        raise TooLongAReport
    return days


def before(window: str, days: Period, terms: Iterable[Term]) -> Period:
    """What it is compared with: as many days before, or as many whole months.

    Of a term those of the one before; where none came before, as of all else.
    """
    length = days.last - days.first
    found = RELATIVE.fullmatch(window)
    if found is not None and found["what"] == "term":
        begun = sorted(each.days for each in terms if each.days.first < days.first)
        if begun:
            was = begun[-1]
            return Period(was.first, min(was.last, was.first + length))
    if days.first.day == 1 and (days.last + DAY).day == 1:
        return _months_before(days)
    return Period(days.first - length - DAY, days.first - DAY)


def _months_before(days: Period) -> Period:
    after = days.last + DAY
    months = (after.year - days.first.year) * MONTHS + after.month - days.first.month
    year, month = divmod(
        days.first.year * MONTHS + days.first.month - 1 - months, MONTHS
    )
    return Period(date(year, month + 1, 1), days.first - DAY)


def _last(count: int, unit: str, today: date) -> Period:
    if unit == "month":
        months = today.year * MONTHS + today.month - 1 - count
        year, month = divmod(months, MONTHS)
        if year < 1:
            raise TooLongAReport
        return Period(date(year, month + 1, 1), today.replace(day=1) - DAY)
    days = count * (7 if unit == "week" else 1)
    return Period(today - (days - 1) * DAY, today)


def _term(terms: Iterable[Term], today: date, which: str) -> Period:
    begun = sorted(each.days for each in terms if each.days.first <= today)
    back = 1 if which == "this" else 2
    if len(begun) < back:
        raise NoTermThen
    found = begun[-back]
    return Period(found.first, min(found.last, today))


def _around(today: date, what: str, which: str) -> Period:
    whole = _whole(today, what)
    if which == "this":
        return Period(whole.first, today)
    return _whole(whole.first - DAY, what)


def _whole(day: date, what: str) -> Period:
    match what:
        case "week":
            return week_of(day)
        case "month":
            return month_of(day)
        case "quarter":
            return quarter_of(day)
        case _:
            return Period(date(day.year, 1, 1), date(day.year, 12, 31))
