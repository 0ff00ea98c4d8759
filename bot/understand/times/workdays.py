"""Working days counted: `in four business days`."""

from datetime import timedelta

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.said import Said
from bot.understand.times.spans import day_of
from bot.understand.times.vocabulary import Words, number, pattern

SATURDAY = 5
MOST_DAYS = 400
_WORKDAYS = pattern(
    "(?:(?P<ahead>in|within) )?{n} (?:business|working|work|school|week) ?days"
    "(?: (?P<back>ago|back|earlier)| (?P<on>from now|from today|later|hence))?"
)


def workdays_at(text: str, at: int, moment: Moment) -> Said | None:
    """Mondays to Fridays; what is closed besides is not known here."""
    match = _WORKDAYS.match(text, at)
    if match is None:
        return None
    m = Words(match)
    count = number(m["n"])
    if not (m["ahead"] == "in" or m["back"] or m["on"]) or not 0 < count <= MOST_DAYS:
        return None
    day, step = moment.now.date(), timedelta(days=-1 if m["back"] else 1)
    while count:
        day += step
        count -= day.weekday() < SATURDAY
    return Said((at, match.end()), (Fixed(day_of(day)),))
