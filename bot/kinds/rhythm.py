"""A kind of argument that is a time, or how often one comes round."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.kinds.times import Moments, When, moment_of
from bot.understand.drafts import canonical
from bot.understand.times.moment import Tense
from bot.understand.times.read import read_time
from bot.understand.times.repeats import recurrence
from core.kernel.recurring import Rule

MARK = "FREQ="
BEYOND = ("COUNT", "UNTIL", "TIME", "MINUTES", "FROM", "EXCEPT")
"""What a rule of days does not say itself."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, and as far as it was said at what time, for how long, from when."""

    rule: Rule
    at: time | None = None
    length: timedelta | None = None
    first: date | None = None
    last: date | None = None
    times: int | None = None
    skips: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class WhenOrEvery(Typed):
    """`FREQ=WEEKLY;BYDAY=TU;TIME=16:00`, `every Tuesday 4pm`, or a time as ever."""

    tense: Tense

    def read(self, words: str, call: Call) -> When | Rhythm:
        if MARK in words:
            return rhythm_of(words)
        moment = moment_of(call)
        said = read_time(words, moment)
        every = recurrence(said, moment) if said and said.every else None
        if every is None:
            return Moments(self.tense).read(words, call)
        return rhythm_of(canonical(every))


class Rhythms(Typed):
    """Only how often; travels behind questions, nobody types it."""

    def read(self, words: str, call: Call) -> Rhythm:
        del call
        return rhythm_of(words)


def rhythm_of(words: str) -> Rhythm:
    """Raises what core says of a rule that is none."""
    parts = dict(part.partition("=")[::2] for part in words.strip().split(";"))
    more = {name: parts.pop(name, "") for name in BEYOND}
    rule = Rule.read(";".join(f"{name}={said}" for name, said in parts.items()))
    try:
        return Rhythm(
            rule,
            time.fromisoformat(more["TIME"]) if more["TIME"] else None,
            timedelta(minutes=int(more["MINUTES"])) if more["MINUTES"] else None,
            date.fromisoformat(more["FROM"]) if more["FROM"] else None,
            _until(more["UNTIL"]),
            int(more["COUNT"]) if more["COUNT"] else None,
            tuple(date.fromisoformat(e) for e in more["EXCEPT"].split("+") if e),
        )
    except ValueError:
        raise Unreadable("When") from None


def _until(said: str) -> date | None:
    return date.fromisoformat(said) if said else None
