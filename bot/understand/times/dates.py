"""Dates by number or name: `12/3`, `12 March`, `the 12th`, `2026-03-12`."""

from datetime import date

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import (
    DayAndMonth,
    DayOfMonth,
    Fixed,
    Weekday,
)
from bot.understand.times.rules import Nowhere, Pieces, rules
from bot.understand.times.spans import (
    MONTHS,
    Grain,
    day_of,
    month_of,
    unit_away,
)
from bot.understand.times.vocabulary import Words, month, ordinal, weekday
from bot.understand.times.whole import full_year, step

LONGEST_MONTH = 31
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _on(year: int, month: int, day: int) -> Pieces:
    try:
        return (Fixed(day_of(date(year, month, day))),)
    except ValueError:
        raise Nowhere from None


def _in_some_year(month: int, day: int) -> Pieces:
    if not 1 <= day <= LENGTHS[month - 1]:
        raise Nowhere
    return (DayAndMonth(month, day),)


def _iso(m: Words, _: Moment) -> Pieces:
    return _on(int(m["digits"]), int(m["mm"]), int(m["dd"]))


def _numbers(m: Words, moment: Moment) -> Pieces | None:
    """By the date order of the place, the other way round where only that exists."""
    if moment.year_first and len(m["year"]) == 2 and int(m["a"]) > 0:  # noqa: PLR2004 -- 26/03/12
        return _on(2000 + int(m["a"]), int(m["b"]), int(m["year"]))
    first, second = int(m["a"]), int(m["b"])
    day, mon = (first, second) if moment.day_first else (second, first)
    if mon > MONTHS >= day:
        day, mon = mon, day
    if mon > MONTHS or not mon or not day:
        return None
    if m["year"]:
        return _on(full_year(m["year"], moment), mon, day)
    return _in_some_year(mon, day)


def _named(m: Words, moment: Moment) -> Pieces | None:
    day = ordinal(m["day"])
    if day > LONGEST_MONTH:
        return None
    if m["year"]:
        return _on(full_year(m["year"], moment), month(m["mo"]), day)
    return _in_some_year(month(m["mo"]), day)


def _of_month(m: Words, _: Moment) -> Pieces | None:
    day = ordinal(m["day"])
    return (DayOfMonth(day),) if 1 <= day <= LONGEST_MONTH else None


def _month_and_year(m: Words, _: Moment) -> Pieces | None:
    number = int(m["mm"])
    return (
        (Fixed(month_of(int(m["digits"]), number)),) if 1 <= number <= MONTHS else None
    )


_DAY = "(?P<day>{ord}|{card}|\\d{1,2})"
_OLD = "1[5-8][6-9]\\d"
"""Years of old that are no time of day: 1776."""
_ORD_DAY = "(?P<day>{ord})"
_YEAR = "(?:(?:,? ?(?:in |of )?|-)(?P<year>{y}|'\\d\\d|\\d\\d(?![:.]\\d| ?(?:[ap]\\.?m|h|min|o'c|-|to\\b|till?\\b|x\\b))))?"
IDES_LATE = (3, 5, 7, 10)


def _ides(m: Words, _: Moment) -> Pieces:
    of = month(m["mo"])
    return (DayAndMonth(of, 15 if of in IDES_LATE else 13),)


RULES = rules(
    ("{digits}[-/.](?P<mm>\\d{1,2})[-/.](?P<dd>\\d{1,2})", _iso),
    ("{digits}(?P<mm>0[1-9]|1[0-2])(?P<dd>[0-3]\\d)", _iso),
    (
        "(?P<a>\\d{1,2})(?P<sep>[/.-])(?P<b>\\d{1,2})(?P=sep)(?P<year>{y}|\\d\\d)",
        _numbers,
    ),
    ("(?P<a>\\d{1,2})\\.(?P<b>\\d{1,2})\\.(?P<year>)(?!\\d)", _numbers),
    ("(?P<mm>\\d{1,2}) ?[/-] ?{digits}", _month_and_year),
    ("{digits} ?[/-] ?(?P<mm>\\d{1,2})(?!\\d|[/.:-]\\d|[ap]m)", _month_and_year),
    ("(?P<year>{digits})[-/. ]{mo}[-/. ](?P<day>\\d{1,2})", _named),
    (
        "(?P<day>\\d{1,2})(?:[-/]| |\\. ?){mo}(?:[-/,]| |, )(?P<year>{y}|\\d\\d)(?!\\d|[:.]\\d| ?(?:[ap]\\.?m|h|min|o'c|-|to\\b|till?\\b|x\\b))",
        _named,
    ),
    ("(?:the )?ides of {mo}", _ides),
    ("{mo}/(?P<day>\\d{1,2})(?P<year>)(?!/?\\d)", _named),
    ("(?P<a>\\d{1,2}) (?P<b>\\d{1,2}) (?P<year>{digits})", _numbers),
    ("{digits} (?P<mm>\\d{1,2}) (?P<dd>\\d{1,2})", _iso),
    (
        "(?P<a>\\d{1,2})/(?P<b>\\d{1,2})(?P<year>)(?!/?\\d| ?(?:of|an|hours?|hrs?)\\b)",
        _numbers,
    ),
    (f"(?:the )?{_DAY} ?(?:of |day of |-)?{{mo}}{_YEAR}", _named),
    (f"{{mo}}(?:'s)?[ -]?(?:the )?{_ORD_DAY}{_YEAR}", _named),
    (
        (
            "{mo}[ -]?(?:the )?(?P<day>\\d{1,2})(?P<year>)(?![\\d/:]|\\.\\d| ?(?:[ap]\\.?m|h|min|o'c|hours?|%))"
            "(?!,? ?(?:19|20)\\d\\d)"
        ),
        _named,
    ),
    ("{mo}[ -]?(?:the )?(?P<day>\\d{1,2}),? (?P<year>{y})", _named),
    (
        "the (?P<day>\\d{1,2}(?:st|nd|rd|th)|{ord})(?: of the month)?",
        _of_month,
    ),
    ("(?P<day>\\d{1,2}(?:st|nd|rd|th))(?: of the month)?", _of_month),
)


def _dashed(m: Words, moment: Moment) -> Pieces | None:
    """No range of hours: `15-2`, nor `2-15` where months come first, nor `10-10`."""
    first, second = int(m["a"]), int(m["b"])
    small, large = (second, first) if moment.day_first else (first, second)
    sure = MONTHS < large <= LONGEST_MONTH or small == large
    if not (sure and 0 < small <= MONTHS):
        return None
    return _in_some_year(small, large)


def _weekday_and_day(m: Words, _: Moment) -> Pieces | None:
    day = ordinal(m["day"])
    if not MONTHS < day <= LONGEST_MONTH:
        return None
    return Weekday(weekday(m["wd"])), DayOfMonth(day)


def _of_this_month(m: Words, moment: Moment) -> Pieces | None:
    whole = unit_away(moment.now, step(m["way"] or "this"), Grain.MONTH)
    day = ordinal(m["day"])
    if not 1 <= day <= (whole.end - whole.start).days:
        raise Nowhere
    return (Fixed(day_of(whole.start.date().replace(day=day))),)


ALONE = rules(
    ("(?:on )?the (?P<day>\\d{1,2}|{card})", _of_month),
    ("{mo} (?P<day>{card})(?P<year>)", _named),
    (f"(?:the )?{_DAY} ?(?:of )?{{mo}},? (?P<year>{_OLD})", _named),
    (f"{{mo}} (?:the )?{_DAY},? (?P<year>{_OLD})", _named),
    ("on (?P<day>\\d{1,2})(?!\\d|[/:.-]\\d)", _of_month),
    ("(?P<day>1[3-9]|2\\d|3[01])(?=,? (?:at )?\\d{1,2}(?::\\d\\d| ?[ap]m))", _of_month),
    ("(?P<a>\\d{1,2}) ?- ?(?P<b>\\d{1,2})", _dashed),
    ("{mo} (?P<day>\\d{1,2}),? (?P<year>[4-9]\\d)(?!\\d|:)", _named),
    ("(?P<a>\\d{1,2}) / (?P<b>\\d{1,2})(?P<year>)", _numbers),
    ("{wd},? (?:the )?(?P<day>\\d{1,2})(?!\\d|[:.h/-])", _weekday_and_day),
    (
        "(?:the )?(?P<day>{ord}|\\d{1,2}) (?:of )?(?:(?P<way>this|next|last|the) )month",
        _of_this_month,
    ),
)
