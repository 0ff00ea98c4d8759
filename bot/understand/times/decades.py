"""Decades: `the 1990s`, `the nineties`, `this decade`."""

from datetime import date

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import Grain, Span, days
from bot.understand.times.vocabulary import Words, number, ordinal
from bot.understand.times.weekdays import today
from bot.understand.times.whole import step

TENS = {
    "noughties": 0,
    "aughts": 0,
    "tens": 10,
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
    if m["decade"]:
        first = int(m["decade"])
    elif m["century"]:
        hundreds = {"nineteen": 1900, "eighteen": 1800}.get(m["century"], 2000)
        first = hundreds + TENS[m["tens"]]
    else:
        now = today(moment).year
        tens = TENS[m["tens"]] if m["tens"] else int(m["short"])
        first = next(y for y in range(now, now - 100, -1) if y % 100 == tens)
    return (Fixed(_years(first, 10)),)


def _decade_beside(m: Words, moment: Moment) -> Pieces:
    first = today(moment).year // 10 * 10
    away = {"this": 0, "current": 0, "next": 1, "coming": 1}.get(m["way"], -1)
    return (Fixed(_years(first + 10 * away, 10)),)


def _several(m: Words, moment: Moment) -> Pieces | None:
    """`the last two decades`: whole ones, without the one we are in."""
    now = today(moment).year // 10 * 10
    count = int(number(m["count"]))
    ahead = m["way"] in {"next", "coming", "following"}
    return (Fixed(_years(now + 10 if ahead else now - 10 * count, 10 * count)),)


def _century(m: Words, moment: Moment) -> Pieces | None:
    """`the 21st century`, `last century`."""
    now = today(moment).year // 100
    which = ordinal(m["ord"]) - 1 if m["ord"] else now + step(m["way"])
    return (Fixed(_years(which * 100, 100)),) if 1 <= which <= now + 1 else None


def _years(first: int, count: int) -> Span:
    return days(date(first, 1, 1), date(first + count - 1, 12, 31), Grain.YEAR)


ALONE = rules(
    ("(?:in )?(?:the )?(?P<decade>(?:1\\d|20)\\d0)(?: ?'?s)", _decade),
    (
        f"(?:in )?(?:the )?(?P<century>eighteen|nineteen|twenty|two thousand(?: and)?)[ -](?P<tens>{'|'.join(TENS)})",
        _decade,
    ),
    (
        "(?:in |over )?(?:the )?(?P<way>last|past|previous|next|coming|following) {count} decades",
        _several,
    ),
    ("(?:in )?(?:the )?(?:{ord}|(?P<way>this|last|next)) century", _century),
    ("(?:in )?the '?(?P<short>[2-9]0) ?'?s", _decade),
    (f"(?:in )?(?:the )?(?P<tens>{'|'.join(TENS)})(?<!\\btens)", _decade),
    (
        "(?:in )?(?:the )?(?P<way>this|current|last|past|previous|next|coming) decade",
        _decade_beside,
    ),
)
