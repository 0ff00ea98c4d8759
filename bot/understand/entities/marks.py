"""Whether a time, as said, is past, to come, or could be either."""

from datetime import timedelta

from bot.understand.times.moment import Moment, Tense
from bot.understand.times.pieces import Fixed
from bot.understand.times.resolve import Resolved, resolved
from bot.understand.times.said import Said

PAST, AHEAD, EITHER = "<", ">", "~"
FAR = timedelta(days=20)
MUCH_NEARER = 4
"""A date that is so many times nearer on one side is meant on that side."""


def mark(value: object, moment: Moment) -> str:
    if not isinstance(value, Said):
        return EITHER
    past = resolved(value, moment, Tense.PAST)
    ahead = resolved(value, moment, Tense.FUTURE)
    if past is None or ahead is None:
        return PAST if past else AHEAD if ahead else EITHER
    if past.span == ahead.span:
        return _side(past, moment)
    if any(isinstance(p, Fixed) for p in value.pieces):
        return _side(ahead, moment)
    return _nearer(value, past, ahead, moment)


def _nearer(said: Said, past: Resolved, ahead: Resolved, moment: Moment) -> str:
    gone, left = moment.now - past.span.start, ahead.span.start - moment.now
    if said.pieces and gone * MUCH_NEARER < left and left > FAR:
        return PAST
    if said.pieces and left * MUCH_NEARER < gone and gone > FAR:
        return AHEAD
    return EITHER


def _side(found: Resolved, moment: Moment) -> str:
    if found.span.start > moment.now:
        return AHEAD
    last = found.span.end if found.has_end else found.span.start
    return PAST if last <= moment.now else EITHER
