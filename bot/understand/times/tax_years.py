"""`last tax year`, `this tax quarter`, `the 2025/26 tax year`: by the country's law."""

from datetime import date, timedelta

from bot.understand.times.countries import place_of
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Fixed
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import Grain, days, move
from bot.understand.times.vocabulary import WORDS, Words
from bot.understand.times.weekdays import today
from bot.understand.times.whole import WAY, full_year, step

BEGINS: dict[str, list[int]] = WORDS["tax_years"]["begins"]
"""Month and day; where a country is not listed, with January."""
OTHERWISE: list[str] = WORDS["tax_years"]["financial_otherwise"]
"""Where a financial year is another one, which only its bookkeeper knows."""


def _beside(m: Words, moment: Moment) -> Pieces | None:
    if m["kind"] != "tax" and not _is_one(moment):
        return None
    first = _begun(moment)
    if m["unit"] == "year":
        return _year_from(first.year + step(m["way"]), moment)
    quarters = [_quarter(first, each) for each in range(-1, 5)]
    now = today(moment)
    at = next(n for n, (a, b) in enumerate(quarters) if a <= now <= b)
    return (Fixed(days(*quarters[at + step(m["way"])])),)


def _named(m: Words, moment: Moment) -> Pieces | None:
    """Of a year and the next, the year is the one it begins in."""
    if m["kind"] not in {"tax", ""} and not _is_one(moment):
        return None
    begins = full_year(m["digits"], moment)
    is_next = (begins + 1) % 100 == int(m["later"])
    return _year_from(begins, moment) if is_next and _start(moment) != [1, 1] else None


def _year_from(year: int, moment: Moment) -> Pieces:
    month, day = _start(moment)
    last = date(year + 1, month, day) - timedelta(days=1)
    return (Fixed(days(date(year, month, day), last)),)


def _quarter(first: date, which: int) -> tuple[date, date]:
    begins = move(days(first, first).start, 3 * which, Grain.MONTH).date()
    ends = move(days(first, first).start, 3 * (which + 1), Grain.MONTH).date()
    return begins, ends - timedelta(days=1)


def _begun(moment: Moment) -> date:
    """When the one we are in began."""
    now, (month, day) = today(moment), _start(moment)
    this = date(now.year, month, day)
    return this if this <= now else this.replace(year=now.year - 1)


def _start(moment: Moment) -> list[int]:
    return BEGINS.get(place_of(moment).country, [1, 1])


def _is_one(moment: Moment) -> bool:
    return place_of(moment).country not in OTHERWISE


_KIND = "(?P<kind>tax|financial|fiscal)"
RULES = rules(
    (f"{WAY} {_KIND} (?P<unit>year|quarter)", _beside),
    (f"(?:the )?{_KIND} year {{digits}}[/-](?:20)?(?P<later>\\d\\d)", _named),
    (f"(?:the )?{{digits}}[/-](?:20)?(?P<later>\\d\\d) {_KIND} year", _named),
)
