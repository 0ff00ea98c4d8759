"""Sums of money: `£42`, `90 quid`, `forty-five pounds`, `1.2k`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.understand.english import table
from bot.understand.entities.found import Found
from bot.understand.times.vocabulary import FRAGMENTS, any_of, number
from core.kernel.money import Money

SIGNS: dict[str, str] = table("money")["signs"]
WORDS: dict[str, str] = table("money")["words"]
MINOR = {"JPY": 0, "KRW": 0}
LARGEST = Decimal(10_000_000)
_AMOUNT = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,8}(?:\.\d{1,2})?)(?P<k>k\b)?"
_SIGNED = re.compile(
    rf"(?P<minus>-\s?)?(?<![a-z\d])(?P<sign>{any_of(SIGNS)})\s?(?P<minus2>-)?{_AMOUNT}"
    rf"(?:\s?(?P<word>{any_of(WORDS)})\b)?"
)
_WORDED = re.compile(rf"(?<![\w.,-]){_AMOUNT}\s?(?P<word>{any_of(WORDS)})\b")
_SPOKEN = re.compile(
    rf"\b(?P<n>{FRAGMENTS['count'].replace('?P', '?:')})\s+(?P<word>{any_of(WORDS)})\b"
)
_TRAILING = re.compile(rf"(?<![\w.,]){_AMOUNT}\s?(?P<sign>[£$€])")
FORMS = (_SIGNED, _WORDED, _TRAILING)


def money_in(said: str, currency: str) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        for match in form.finditer(said):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            money = _money(match, currency)
            if money:
                taken.append(match.span())
                yield _times_over(said, match.start(), match.end(), money)
    for match in _SPOKEN.finditer(said):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        if not match["n"][:1].isdigit():
            code = currency_of(WORDS[match["word"]], currency)
            money = in_minor(Decimal(int(number(match["n"]))), code)
            yield _times_over(said, match.start(), match.end(), money)


_TIMES_OVER = re.compile(
    rf"\b(?P<count>{FRAGMENTS['count'].replace('?P', '?:')})\s*(?:lots of|x|times)\s*$"
)


def _times_over(said: str, start: int, end: int, money: Money) -> Found:
    """`two lots of £60` is £120."""
    before = _TIMES_OVER.search(said[:start])
    if before is None:
        return Found(start, end, "M", money)
    whole = Money(money.minor * int(number(before["count"])), money.currency)
    return Found(before.start(), end, "M", whole)


def currency_of(code: str, here: str) -> str:
    """A dollar is the place's own, where it has one."""
    if code:
        return code
    return here if here in {"USD", "AUD", "SGD", "NZD", "CAD", "HKD"} else "USD"


def in_minor(amount: Decimal, currency: str) -> Money:
    return Money(
        int(amount.scaleb(MINOR.get(currency, 2)).to_integral_value()), currency
    )


def _money(match: re.Match[str], here: str) -> Money | None:
    said = match.groupdict()
    amount = Decimal(match["n"].replace(",", ""))
    if match["k"]:
        amount *= 1000
    if amount > LARGEST:
        return None
    if said.get("minus") or said.get("minus2"):
        amount = -amount
    code = WORDS[said["word"]] if said.get("word") else SIGNS[said["sign"]]
    if said.get("word") and not code and said.get("sign"):
        code = SIGNS[said["sign"]]
    return in_minor(amount, currency_of(code, here))
