"""Kinds of argument about money, and about the days it is counted for."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.kind import Option, Typed, Unreadable
from bot.understand.entities.money import money_in
from bot.understand.normalise import plain
from bot.understand.times.moment import Tense
from core.kernel.money import Money
from core.kernel.period import Period, week_of

CANONICAL = re.compile(r"([A-Z]{3}) (-?\d+)")
BARE = re.compile(r"-?\d{1,8}(?:[.,]\d{1,3})?")


BESIDE = frozenset(
    [
        "it",
        "was",
        "is",
        "about",
        "just",
        "exactly",
        "please",
        "a",
        "an",
        "the",
        "per",
        "hour",
        "of",
    ]
)
"""Words that may stand beside a sum; a day or a name there means something else."""


class Amount(Typed):
    """`GBP 4250` (minor units), `£42.50`, `42.50`: a bare number is money of here."""

    def read(self, words: str, call: Call) -> Money:
        said = words.strip()
        if match := CANONICAL.fullmatch(said):
            return Money(int(match[2]), match[1])
        currency = call.speaker.organisation.currency
        if BARE.fullmatch(said):
            return _in_minor(said.replace(",", "."), currency)
        words = plain(said)
        for found in money_in(words, currency):
            beside = f"{words[: found.start]} {words[found.end :]}".split()
            if isinstance(found.value, Money) and set(beside) <= BESIDE:
                return found.value
        raise Unreadable("Amount")


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
        week = week_of(call.today)
        return (
            Option(call.say("option-this-month"), f"{month}/{call.today}"),
            Option(call.say("option-last-month"), f"{before.first}/{before.last}"),
            Option(call.say("option-this-week"), f"{week.first}/{call.today}"),
        )


def _month_before(first: date) -> Period:
    last = date.fromordinal(first.toordinal() - 1)
    return Period(last.replace(day=1), last)


def _in_minor(text: str, currency: str) -> Money:
    try:
        amount = Decimal(text) * 10 ** get_currency_precision(currency)
    except InvalidOperation:
        raise Unreadable("Amount") from None
    if amount != int(amount):
        raise Unreadable("Amount")
    return Money(int(amount), currency)


class MoreThan(Amount):
    """A limit: after a name of two words it is not the second one."""

    by_name = True
