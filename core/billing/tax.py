"""What is to be paid, and how much of it is tax; half a unit is rounded up."""

from core.kernel.money import Money

ALL = 10_000
"""Basis points."""


def taxed(price: Money, basis_points: int, *, included: bool) -> tuple[Money, int]:
    if not basis_points:
        return price, 0
    if included:
        return price, price.share(basis_points, ALL + basis_points).minor
    tax = price.share(basis_points, ALL)
    return price + tax, tax.minor
