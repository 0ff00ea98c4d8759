"""Packages, while the sessions of one batch are charged for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.billing.model import Charge, PackageId
from core.billing.packages.ports import Stock
from core.kernel.ids import PersonId


class Shelf:
    """Packages, with what sessions of one batch take out and put back."""

    def __init__(self, stock: Iterable[Stock]) -> None:
        self._stock = {each.package.id: each for each in stock}

    def without(self, student: PersonId, before: Sequence[Charge]) -> list[Stock]:
        """As if this session had taken nothing; those it took from come first."""
        mine = {each.package for each in before}
        shown = dict(self._stock)
        _move(shown, before, -1)
        found = [each for each in shown.values() if each.package.student == student]
        return sorted(found, key=lambda each: each.package.id not in mine)

    def take(self, charges: Iterable[Charge]) -> None:
        _move(self._stock, charges, 1)


def _move(stock: dict[PackageId, Stock], charges: Iterable[Charge], sign: int) -> None:
    for each in charges:
        of = stock.get(each.package) if each.package else None
        if of is not None and each.minutes:
            taken, worth = of.taken + sign * each.minutes, of.worth + sign * each.used
            stock[of.package.id] = replace(of, taken=taken, worth=worth)
