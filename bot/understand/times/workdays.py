"""Working days counted: `in four business days`, `the next three school days`."""

from datetime import date, timedelta

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.spans import day_of, days
from bot.understand.times.vocabulary import Words, number, pattern

SATURDAY = 5
MOST_DAYS = 400
DAY = timedelta(days=1)
_WORKDAYS = pattern(
    "(?:(?:(?P<ahead>in|(?:the )?next)|(?:the )?(?P<gone>last|past|previous)) )?{n} (?:business|working|work|school|week) ?days"
    "(?: (?P<back>ago|back|earlier)| (?P<on>from now|from today|later|hence))?"
)

_ONE = pattern(
    "(?:the )?(?:(?P<next>next)|last|previous) (?:business|working|work|school) day"
)


def workdays_at(text: str, at: int, moment: Moment) -> Said | None:
    """Mondays to Fridays; what is closed besides is not known here."""
    if one := _ONE.match(text, at):
        there = _counted(moment.now.date(), 1 if one["next"] else -1)
        return Said((at, one.end()), (Fixed(day_of(there)),))
    match = _WORKDAYS.match(text, at)
    if match is None:
        return None
    m = Words(match)
    count, several = int(number(m["n"])), m["ahead"].endswith("next")
    if m["gone"]:
        return _gone(at, match.end(), count, moment)
    if not (m["ahead"] or m["back"] or m["on"]) or not 0 < count <= MOST_DAYS:
        return None
    today = moment.now.date()
    there = _counted(today, -count if m["back"] else count)
    span = days(_counted(today, 1), there) if several else day_of(there)
    return Said((at, match.end()), (Fixed(span),))


def _counted(day: date, count: int) -> date:
    step = DAY if count > 0 else -DAY
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < SATURDAY
    return day


def _gone(at: int, end: int, count: int, moment: Moment) -> Said | None:
    """`the last three working days`: today is not over."""
    if not 0 < count <= MOST_DAYS:
        return None
    today = moment.now.date()
    span = days(_counted(today, -count), _counted(today, -1))
    return Said((at, end), (Fixed(span),))
