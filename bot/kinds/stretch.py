"""A kind of argument that is a stretch of time: `Fri 8-12`, `tomorrow`, `3-7 April`."""

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.times import Moments
from bot.understand.times.moment import Tense
from core.kernel.span import Span


class Stretch(Typed):
    """Whole days, or as long as it says; a time without an end is not enough."""

    def read(self, words: str, call: Call) -> Span:
        try:
            when = Moments(Tense.FUTURE).read(words, call)
        except Unreadable:
            when = None
        if when is not None and when.start is not None:
            if when.length is None:
                raise Unreadable("Stretch")
            return Span(when.start, when.start + when.length)
        days = days_said(words, Tense.FUTURE, call)
        if days is None:
            raise Unreadable("Stretch")
        return Span(*days.instants(call.speaker.zone))
