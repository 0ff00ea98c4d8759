"""Which one of a kind of stretch: `last`, `next`, `this March`."""

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed, Month
from bot.understand.times.rules import Pieces
from bot.understand.times.spans import Span, month_of
from bot.understand.times.vocabulary import Words, month, year
from bot.understand.times.weekdays import today

STEPS = {
    "this": 0,
    "current": 0,
    "the": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
}
WAY = (
    "(?P<way>this|current|the current|the(?= weekend)|this coming|coming|the coming"
    "|upcoming|the upcoming|next|the next|following|the following|last|the last"
    "|the past|this past|past|previous|the previous|prior)"
)

CENTURY = 2000
AHEAD = 20
"""Years; a year of two digits that is further ahead was in the last century."""


def step(way: str) -> int:
    """-1, 0 or 1: how far from the one we are in."""
    return STEPS.get(way.rsplit(maxsplit=1)[-1], 1)


def month_said(m: Words, moment: Moment) -> Pieces:
    number = month(m["mo"])
    if m["year"] or m["short"]:
        return (Fixed(month_of(year(m["year"] or f"20{m['short']}"), number)),)
    if m["way"]:
        return (Fixed(month_beside(number, m["way"], moment)),)
    if m["which"]:
        away = STEPS.get(m["which"].split(maxsplit=1)[0], 1)
        return (Fixed(month_of(today(moment).year + away, number)),)
    return (Month(number),)


def month_beside(number: int, way: str, moment: Moment) -> Span:
    now = today(moment)
    if way in {"last", "past", "previous"}:
        return month_of(now.year - (number >= now.month), number)
    if way == "this":
        return month_of(now.year, number)
    later = number < now.month or (way == "next" and number == now.month)
    return month_of(now.year + later, number)


def full_year(said: str, moment: Moment) -> int:
    """Two digits are the year nearest by: '74 is gone, '35 is to come."""
    digits = said.lstrip("'")
    if not digits.isdigit() or len(digits) > 2:  # noqa: PLR2004 -- '26
        return year(digits)
    ahead = CENTURY + int(digits)
    return ahead if ahead <= moment.now.year + AHEAD else ahead - 100
