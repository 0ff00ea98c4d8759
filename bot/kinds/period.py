"""The kind of argument that says over which days something is counted."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.kind import Option, Unreadable
from bot.understand.times.moment import Tense
from core.kernel.period import Period, week_of


@dataclass(frozen=True, slots=True)
class Days:
    """`2026-03-01/2026-03-31`, or words: `March`, `last week`, `1 to 5 May`."""

    tense: Tense = Tense.PAST

    def read(self, words: str, call: Call) -> Period:
        first, slash, last = words.strip().partition("/")
        if slash:
            try:
                return Period(date.fromisoformat(first), date.fromisoformat(last))
            except ValueError:
                raise Unreadable("Days", self.offer(call), unknown=True) from None
        found = days_said(words, self.tense, call)
        if found is None:
            raise Unreadable("Days", self.offer(call), unknown=True)
        return found

    def offer(self, call: Call) -> tuple[Option, ...]:
        month = call.today.replace(day=1)
        before = _month_before(month)
        week = week_of(call.today, call.speaker.organisation.policies.first_weekday)
        year = call.today.replace(month=1, day=1)
        return (
            Option(call.say("option-this-month"), f"{month}/{call.today}"),
            Option(call.say("option-last-month"), f"{before.first}/{before.last}"),
            Option(call.say("option-this-week"), f"{week.first}/{call.today}"),
            Option(call.say("option-this-year"), f"{year}/{call.today}"),
        )


def _month_before(first: date) -> Period:
    last = date.fromordinal(first.toordinal() - 1)
    return Period(last.replace(day=1), last)


class ComparedWith(Days):
    """`compare=February`."""

    by_name: ClassVar[bool] = True
