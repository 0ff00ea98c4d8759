"""A kind of argument that is a stretch of time: `Fri 8-12`, `tomorrow`, `3-7 April`."""

from datetime import datetime

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
            return Span(when.start, self._end(when.start, call))
        try:
            return Span(*Days(Tense.FUTURE).read(words, call).instants(zone))
        except Unreadable:
            raise Unreadable("Stretch") from None

    def _end(self, start: datetime, call: Call) -> datetime:
        day = start.astimezone(call.speaker.zone).date()
        return Period(day, day).instants(call.speaker.zone)[1]


class Then(Stretch):
    """The same; without an end, as long as a session usually is."""

    def _end(self, start: datetime, call: Call) -> datetime:
        return start + call.speaker.organisation.policies.session_length
