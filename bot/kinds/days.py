"""Kinds of argument about days, as people write them."""

import re
from dataclasses import dataclass
from datetime import date

from bot.call import Call
from bot.kinds.kind import Day, Unreadable
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.read import read_time
from bot.understand.times.resolve import resolved
from core.kernel.period import Period

UNTIL = re.compile(r"^(until|till|up to|through|to|on|since|from)\s+", re.IGNORECASE)


def days_said(words: str, tense: Tense, call: Call) -> Period | None:
    """`March`, `last week`, `1 to 5 May`, `3 March`; None for all else."""
    if words.strip().isdecimal():
        return None
    local = call.now.astimezone(call.speaker.zone).replace(tzinfo=None)
    home = call.speaker.organisation
    starts = home.policies.first_weekday
    day_first = home.date_order == "dmy"
    moment = Moment(local, call.speaker.zone, day_first, week_starts=starts)
    said = read_time(words, moment)
    found = said and resolved(said, moment, tense)
    if not found:
        return None
    start = found.span.start.date()
    return Period(start, max(found.span.last_day, start))


@dataclass(frozen=True, slots=True)
class ADay(Day):
    """As `Day`, or in words: `3 March`, `last Monday`.

    Of what is still to come the last day counts: `until June` holds all June.
    """

    tense: Tense = Tense.PAST

    def read(self, words: str, call: Call) -> date:
        try:
            return Day.read(self, words, call)
        except Unreadable:
            found = days_said(UNTIL.sub("", words.strip()), self.tense, call)
            one = found is not None and found.first == found.last
            if found is None or not (one or self.tense is Tense.FUTURE):
                raise
            return found.last


BEGINS = re.compile(
    r"(?:from(?! now)|since|after|starting|on|between)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class LastDay(ADay):
    """`until 30 June`; `from Monday` says when it begins, which is no answer."""

    tense: Tense = Tense.FUTURE

    def read(self, words: str, call: Call) -> date:
        if BEGINS.match(words.strip()):
            raise Unreadable("Day")
        return ADay.read(self, words, call)
