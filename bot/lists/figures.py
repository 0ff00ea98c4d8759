"""Kinds of cell that a bank writes: days and sums, as its country does."""

import re
from datetime import date
from decimal import Decimal

from babel.numbers import get_currency_precision

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable
from bot.lists.dates import Dated
from core.kernel.money import Money

SIGNS = {"£": "GBP", "€": "EUR", "$": ""}
SUM = re.compile(
    r"(?P<minus>[-\u2212])?\s*(?P<sign>[£€$])?\s*(?P<minus2>[-\u2212])?\s*"
    r"(?P<n>\d[\d.,'\u00a0 ]*)\s*(?P<after>[£€$]|[A-Za-z]{3})?",
)
THOUSAND = 3


class BankDay(Typed):
    """`2026-03-09`, `9.3.2026`; of 03/04/2026 the organisation says which is which."""

    def read(self, words: str, call: Call) -> date:
        match = re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", words.strip())
        if match is None:
            return Dated().read(words, call)
        first, dotted, second, year = match[1], match[2], match[3], match[4]
        here = call.speaker.organisation.date_order
        day_first = dotted == "." or here == "dmy"
        day, month = (first, second) if day_first else (second, first)
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            raise Unreadable("Dated") from None


class BankSum(Typed):
    """`1,234.56`, `1.234,56`, `40`, `£40`, `40,00 EUR`. `1,234` may be two things."""

    def read(self, words: str, call: Call) -> Money:
        match = SUM.fullmatch(words.strip())
        if match is None:
            raise Unreadable("BankSum")
        sign = match["sign"] or match["after"] or ""
        home = call.speaker.organisation.currency
        currency = SIGNS.get(sign, sign.upper()) or home
        digits = re.sub(r"['\s\u00a0]", "", match["n"])
        amount = Decimal(_with_point(digits)) * 10 ** get_currency_precision(currency)
        if amount != int(amount):
            raise Unreadable("BankSum")
        back = bool(match["minus"]) != bool(match["minus2"])
        return Money(-int(amount) if back else int(amount), currency)


def _with_point(digits: str) -> str:
    """The last of two kinds of mark is the point.

    A single one before three digits may be either, and is not guessed.
    """
    marks = [each for each in digits if each in ".,"]
    if not marks:
        return digits
    last = marks[-1]
    before, _, after = digits.rpartition(last)
    if len(set(marks)) > 1:
        if marks.count(last) > 1:
            raise Unreadable("BankSum")
        return f"{re.sub('[.,]', '', before)}.{after}"
    if len(marks) > 1:  # only thousands repeat
        if any(len(part) != THOUSAND for part in digits.split(last)[1:]):
            raise Unreadable("BankSum")
        return digits.replace(last, "")
    if len(after) == THOUSAND or not after:
        raise Unreadable("BankSum")
    return f"{before}.{after}"
