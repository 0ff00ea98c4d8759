"""Decades: `the 1990s`, `the nineties`, `this decade`."""

from datetime import date

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import Grain, Span, days
from bot.understand.times.vocabulary import Words
from bot.understand.times.weekdays import today

TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def _decade(m: Words, moment: Moment) -> Pieces:
    """`the 1990s`; `the nineties` are the last that have begun."""
    if m["digits"]:
        first = int(m["digits"]) // 10 * 10
    else:
        now = today(moment).year
        tens = TENS[m["tens"]] if m["tens"] else int(m["short"])
        first = next(y for y in range(now, now - 100, -1) if y % 100 == tens)
    return (Fixed(_years(first, 10)),)


def _decade_beside(m: Words, moment: Moment) -> Pieces:
    first = today(moment).year // 10 * 10
    away = {"this": 0, "current": 0, "next": 1, "coming": 1}.get(m["way"], -1)
    return (Fixed(_years(first + 10 * away, 10)),)


def _years(first: int, count: int) -> Span:
    return days(date(first, 1, 1), date(first + count - 1, 12, 31), Grain.YEAR)


ALONE = rules(
    ("(?:in )?(?:the )?{digits}(?<=0)(?: ?'?s)", _decade),
    ("(?:in )?the '?(?P<short>[2-9]0) ?'?s", _decade),
    (f"(?:in )?(?:the )?(?P<tens>{'|'.join(TENS)})", _decade),
    (
        "(?:in )?(?:the )?(?P<way>this|current|last|past|previous|next|coming) decade",
        _decade_beside,
    ),
)
