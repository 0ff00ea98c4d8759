"""How figures look to a person: sums, shares and numbers with a point."""

from decimal import Decimal

from babel.numbers import format_currency, format_decimal, get_currency_precision

from bot.words.locales import locale_of
from core.kernel.money import Money
from core.messaging.conversation import Percent

PERCENT = {"de": "\u00a0%"}


def figure(value: Money | Percent | Decimal, language: str = "en") -> str:
    """With the signs and commas of the language."""
    match value:
        case Money():
            return money(value, language)
        case Percent():
            return percent(value, language)
        case Decimal():
            return decimal(value, language)


def money(amount: Money, language: str = "en") -> str:
    """Minor units are hundredths, thousandths or whole: Babel knows for each."""
    digits = get_currency_precision(amount.currency)
    sign = "-" if amount.minor < 0 else ""
    whole, rest = divmod(abs(amount.minor), 10**digits)
    text = f"{sign}{whole}.{rest:0{digits}}" if digits else f"{sign}{whole}"
    return format_currency(Decimal(text), amount.currency, locale=locale_of(language))


def percent(share: Percent, language: str = "en") -> str:
    """`20%`; German has a space there."""
    return f"{share.number}{PERCENT.get(language, '%')}"


def decimal(number: Decimal, language: str = "en") -> str:
    """With its point or comma, and as many places as it has."""
    places = "0" * max(-int(number.as_tuple().exponent), 0)
    return format_decimal(
        number, f"#,##0.{places}".rstrip("."), locale=locale_of(language)
    )
