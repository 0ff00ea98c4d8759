"""A kind of argument that is a time, or how often one comes round."""

from dataclasses import dataclass

from bot.call import Call
from bot.kinds.kind import Typed
from bot.kinds.times import Moments, When, moment_of
from bot.understand.drafts import canonical
from bot.understand.times.moment import Tense
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from core.kernel.rhythm import MARK, Rhythm


@dataclass(frozen=True, slots=True)
class WhenOrEvery(Typed):
    """`FREQ=WEEKLY;BYDAY=TU;TIME=16:00`, `every Tuesday 4pm`, or a time as ever."""

    tense: Tense

    def read(self, words: str, call: Call) -> When | Rhythm:
        if MARK in words:
            return Rhythm.read(words)
        moment = moment_of(call)
        said = read_time(words, moment)
        every = recurrence(said, moment) if said and said.every else None
        if every is None:
            return Moments(self.tense).read(words, call)
        return Rhythm.read(canonical(every))


class Rhythms(Typed):
    """Only how often; travels behind questions, nobody types it."""

    def read(self, words: str, call: Call) -> Rhythm:
        del call
        return Rhythm.read(words)
