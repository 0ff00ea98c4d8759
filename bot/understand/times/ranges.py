"""From one to another: `4-5:30pm`, `13 to 15 July`, `May 4th-8th`."""

import re
from datetime import date

from bot.understand.times.clock import LONG, Clock, clock_at
from bot.understand.times.pieces import DayAndMonth, Fixed, Piece
from bot.understand.times.rules import Nowhere
from bot.understand.times.said import Said
from bot.understand.times.spans import day_of
from bot.understand.times.vocabulary import Words, month, ordinal, pattern

_OPENS = re.compile(r"(?:from|between|starting(?:\s+at)?)\s+(?:at\s+)?")
_SEP = re.compile(r"\s*(?:-+|to|till?|'til|until|thru|through)\s*(?:at\s+)?")
_DATE_FOLLOWS = pattern(" ?(?:of )?{mo}|(?:st|nd|rd|th)|[/.]\\d+")
_AND = re.compile(r"\s+and\s+")
_D = "(?:the )?(?:{wd1},? )?(?:the )?(?P<a>{d1}(?:st|nd|rd|th)?)"
_E = "(?:{wd2},? )?(?:the )?(?P<b>{d1}(?:st|nd|rd|th)?)"
_TO = "(?: ?(?:-+|to|till?|until|through|thru|and) ?)"
_YEAR = "(?:,? (?P<year>{y}))?"
_DATES = tuple(
    pattern(form.replace("{d1}", "\\d{1,2}"))
    for form in (
        f"(?:from |between )?{_D}{_TO}{_E}(?: of)? ?{{mo}}{_YEAR}",
        f"(?:from |between )?{{mo}} {_D}{_TO}{_E}(?! ?(?:am|pm|[:/]|of|{{mo4}})){_YEAR}",
    )
)


def range_at(text: str, at: int) -> Said | None:
    """The range of dates or clock times that starts right there."""
    return _dates_at(text, at) or _clocks_at(text, at)


def _dates_at(text: str, at: int) -> Said | None:
    matches = (form.match(text, at) for form in _DATES)
    match = next((found for found in matches if found), None)
    if not match:
        return None
    m = Words(match)
    here = (at, match.end())
    try:
        first, last = _day(m, "a"), _day(m, "b")
    except (ValueError, Nowhere):
        return Said(here, nowhere=True)
    return Said(here, (first,), through=Said(here, (last,)))


def _day(m: Words, which: str) -> Piece:
    number = ordinal(m[which])
    if m["year"]:
        return Fixed(day_of(date(int(m["year"]), month(m["mo"]), number)))
    date(2000, month(m["mo"]), number)  # a leap year: raises when there is none such
    return DayAndMonth(month(m["mo"]), number)


def _clocks_at(text: str, at: int) -> Said | None:
    opens = _OPENS.match(text, at)
    start = opens.end() if opens else at
    first = clock_at(text, start, opens=bool(opens))
    if not first:
        return None
    said = _second(text, first[1], between=bool(opens))
    if not said:
        return None
    last, end = said
    if last.bare and _DATE_FOLLOWS.match(text, end):
        return None
    if not opens and first[0].bare and last.bare and not _plausible(first[0], last):
        return None
    return Said((at, end), clock=first[0], until=last)


def _second(text: str, at: int, *, between: bool) -> tuple[Clock, int] | None:
    sep = _SEP.match(text, at) or (_AND.match(text, at) if between else None)
    return clock_at(text, sep.end()) if sep else None


def _plausible(first: Clock, last: Clock) -> bool:
    """Two bare numbers are a range of hours when a lesson could last that long."""
    return (
        first.minute > 0 or last.minute > 0 or 0 < (last.hour - first.hour) % 12 <= LONG
    )
