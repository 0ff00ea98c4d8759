"""Money in files: exact, and a number to every program."""

from functools import cache

from core.kernel.money import Money


def decimal(amount: Money) -> str:
    """`-12.50`: exact, and a number to every spreadsheet."""
    digits = digits_of(amount.currency)
    sign, minor = ("-" if amount.minor < 0 else ""), abs(amount.minor)
    whole, rest = divmod(minor, 10**digits)
    return f"{sign}{whole}.{rest:0{digits}}" if digits else f"{sign}{whole}"


@cache
def digits_of(currency: str) -> int:
    """So many after the point."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415 -- heavy

    return int(get_currency_precision(currency))
