"""Which country's signs and names a language has."""

from functools import cache

from babel import Locale

LOCALES = {"en": "en_GB", "de": "de_DE"}


@cache
def locale_of(language: str) -> Locale:
    """English where a language has none of its own."""
    return Locale.parse(LOCALES.get(language, "en_GB"))
