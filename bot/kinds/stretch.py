"""A kind of argument that is a stretch of time: `Fri 8-12`, `tomorrow`, `3-7 April`."""

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.period import Days
from bot.kinds.times import Moments
from bot.understand.times.moment import Tense
from core.kernel.period import Period
from core.kernel.span import Span


class Stretch(Typed):
    """Whole days, or as long as it says; without an end, until the day is over."""

    def read(self, words: str, call: Call) -> Span:
        try:
            when = Moments(Tense.FUTURE).read(words, call)
        except Unreadable:
            when = None
        zone = call.speaker.zone
        if when is not None and when.start is not None:
            if when.length is not None:
                return Span(when.start, when.start + when.length)
            day = when.start.astimezone(zone).date()
            return Span(when.start, Period(day, day).instants(zone)[1])
        try:
            return Span(*Days(Tense.FUTURE).read(words, call).instants(zone))
        except Unreadable:
            raise Unreadable("Stretch") from None
