"""Kinds of argument about money."""

import re
from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.understand.entities.money import money_in
from bot.understand.normalise import plain
from core.kernel.money import Money

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


class Sums(Typed):
    """`EUR 500,GBP 6000`: one for each currency, from behind a button."""

    def read(self, words: str, call: Call) -> tuple[Money, ...]:
        del call
        found = [CANONICAL.fullmatch(each) for each in words.split(",") if each]
        if not all(found):
            raise Unreadable("Amount")
        return tuple(Money(int(each[2]), each[1]) for each in found if each)


class AmountOrAll(Typed):
    """A sum, or `all` there is, which is None."""

    def read(self, words: str, call: Call) -> Money | None:
        if words.strip().casefold() in {"all", "everything", "the rest"}:
            return None
        return Amount().read(words, call)
