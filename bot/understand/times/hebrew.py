"""Days of the Hebrew year that are free nowhere, reckoned from Passover."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.understand.times.countries import Place, begun

DAY = timedelta(days=1)
_MONDAY, _FRIDAY, _SATURDAY, _SUNDAY = 0, 4, 5, 6


def tu_bishvat(year: int) -> tuple[date, ...]:
    """The fifteenth of Shevat: two months before Passover, three in a leap year."""
    leap = (7 * (year + 3760) + 1) % 19 < 7  # noqa: PLR2004 -- 7 leap years in 19
    return tuple(on - DAY * (89 if leap else 59) for on in _passover(year))


def yom_hashoah(year: int) -> tuple[date, ...]:
    """The 27th of Nisan, but never beside a Sabbath."""
    moved = {_FRIDAY: -1, _SUNDAY: 1}
    days = [on + DAY * 12 for on in _passover(year)]
    return tuple(on + DAY * moved.get(on.weekday(), 0) for on in days)


def yom_haatzmaut(year: int) -> tuple[date, ...]:
    """The fifth of Iyar; it and its eve fall beside no Sabbath."""
    moved = {_FRIDAY: -1, _SATURDAY: -2, _MONDAY: 1}
    days = [on + DAY * 20 for on in _passover(year)]
    return tuple(on + DAY * moved.get(on.weekday(), 0) for on in days)


def _passover(year: int) -> tuple[date, ...]:
    return begun("Pesach", Place("IL"), year)


RECKONED: dict[str, Callable[[int], tuple[date, ...]]] = {
    "shvat": tu_bishvat,
    "shoah": yom_hashoah,
    "haatzmaut": yom_haatzmaut,
}
