"""From one to another: `4-5:30pm`, `13 to 15 July`, `May 4th-8th`."""

import re
from datetime import date

from bot.understand.times.clock import LONG, Clock, clock_at
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import DayAndMonth, Fixed, Piece
from bot.understand.times.rules import Nowhere
from bot.understand.times.said import Said
from bot.understand.times.spans import MONTHS, Grain, day_of, unit_away
from bot.understand.times.vocabulary import Words, month, ordinal, pattern, year
from bot.understand.times.whole import step
from bot.understand.times.years import whole_year
from bot.understand.times.zones import GLUED

_OPENS = re.compile(r"(?:from|between|starting(?:\s+(?:at|from))?)\s+(?:at\s+)?")
_SEP = re.compile(r"\s*(?:-+|to|till?|'til|untill?|thru|through)\s*(?:at\s+)?")
_DATE_FOLLOWS = pattern(" ?(?:of )?{mo}|(?:st|nd|rd|th)|[/.]\\d+|-\\d{1,2}-\\d{1,4}")
_AND = re.compile(r"\s+and\s+")
_D = "(?:the )?(?:{wd1},? )?(?:the )?(?P<a>\\d{1,2}(?:st|nd|rd|th)?|{ord})"
_E = "(?:{wd2},? )?(?:the )?(?P<b>\\d{1,2}(?:st|nd|rd|th)?|{ord})"
_TO = "(?: ?(?:-+|to|till?|until|through|thru|and) ?)"
_YEAR = "(?:,? (?P<year>{y}))?"
_DATES = tuple(
    pattern(form)
    for form in (
        f"(?:from |between )?{_D}{_TO}{_E}(?: of)? ?{{mo}}{_YEAR}",
        f"(?:from |between )?{{mo}} (?:from |between )?{_D}{_TO}{_E}(?! ?(?:am|pm|[:/]|of|{{mo4}})){_YEAR}",
        f"(?:from|between) {_D}{_TO}{{mo}} {_E}(?! ?(?:am|pm|[:/]|of)){_YEAR}",
        f"(?:from |between )?{_D}{_TO}{_E} (?:of |in )?(?P<way>this|next|last) month(?P<mo>)(?P<year>)",
    )
)


def range_at(text: str, at: int, moment: Moment) -> Said | None:
    """The range of dates or clock times that starts right there."""
    return _dates_at(text, at, moment) or _years_at(text, at) or _clocks_at(text, at)


def _dates_at(text: str, at: int, moment: Moment) -> Said | None:
    matches = (form.match(text, at) for form in _DATES)
    match = next((found for found in matches if found), None)
    if not match:
        return None
    m = Words(match)
    here = (at, match.end())
    back = ordinal(m["a"]) > ordinal(m["b"])
    leads = match.end("mo") <= match.start("a") if m["mo"] else False
    try:
        if m["way"]:
            whole = unit_away(moment.now, step(m["way"]), Grain.MONTH).start.date()
            ends = [_of_month(whole, m[which]) for which in ("a", "b")]
        else:
            ends = [
                _day(m, "a", away=-1 if back and not leads else 0),
                _day(m, "b", away=1 if back and leads else 0),
            ]
    except (ValueError, Nowhere):
        return Said(here, nowhere=True)
    return Said(here, (ends[0],), through=Said(here, (ends[1],)))


def _of_month(whole: date, said: str) -> Piece:
    return Fixed(day_of(whole.replace(day=ordinal(said))))


def _day(m: Words, which: str, *, away: int) -> Piece:
    """`from the 27th to the 3rd of April` starts in March, `April 27 to 3` ends in May."""
    number, months = ordinal(m[which]), month(m["mo"]) - 1 + away
    of = months % MONTHS + 1
    if m["year"]:
        there = year(m["year"]) + months // MONTHS
        return Fixed(day_of(date(there, of, number)))
    date(2000, of, number)  # a leap year: raises when there is none such
    return DayAndMonth(of, number)


_YEARS = pattern(
    f"(?:(?:from|between) )?(?P<a>{{digits}}){_TO}(?P<b>{{digits2}})(?![\\d:.-]| ?[ap]m)"
)
YEARS = range(1950, 2060)
QUARTERS = (0, 15, 30, 45)


def _years_at(text: str, at: int) -> Said | None:
    """`2014-2018`; but `1930-2030` is an hour."""
    match = _YEARS.match(text, at)
    if not match:
        return None
    m = Words(match)
    first, last = int(m["a"]), int(m["b"])
    clocks = first % 100 in QUARTERS and last % 100 in QUARTERS
    if first >= last or clocks:
        return None
    here = (at, match.end())
    ends = Said(here, (Fixed(whole_year(last)),))
    return Said(here, (Fixed(whole_year(first)),), through=ends)


def _clocks_at(text: str, at: int) -> Said | None:
    opens = _OPENS.match(text, at)
    start = opens.end() if opens else at
    first = clock_at(text, start, opens=bool(opens))
    if not first or GLUED.match(text, first[1]):
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
    if first.hour * 100 + first.minute in YEARS and not last.minute:
        return False  # 2019-21
    return (
        first.minute > 0 or last.minute > 0 or 0 < (last.hour - first.hour) % 12 <= LONG
    )
