"""The days a country keeps, by the library `holidays`, which knows laws and moons."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from threading import Thread
from typing import NamedTuple

from babel.core import get_global

from bot.understand.english import table
from bot.understand.times.moment import Moment
from bot.understand.times.vocabulary import WORDS

DAY = timedelta(days=1)
REGIONS: dict[str, str] = WORDS["holidays"]["regions"]


class Place(NamedTuple):
    country: str
    region: str = ""


def place_of(moment: Moment) -> Place:
    """By the zone; where that is nobody's, by the order of day and month."""
    found = get_global("zone_territories").get(moment.zone.key, "")
    ordered = "GB" if moment.day_first else "US"
    country = found if found.isalpha() else ordered  # 001 is the world
    return Place(country, REGIONS.get(moment.zone.key, REGIONS.get(country, "")))


@cache
def load() -> None:
    """In the background: what the library knows takes a second to read."""
    Thread(target=_read, daemon=True).start()


def _read() -> None:
    homes = {
        code for *codes, _ in WORDS["holidays"]["abroad"].values() for code in codes
    }
    rules = [rule for days in table("observances").values() for rule in days]
    homes |= {rule[:2] for rule in rules if rule[:2].isupper()}
    for code in ("GB", *sorted(homes)):
        public(Place(code), 2026, every=True)


@lru_cache(maxsize=512)
def public(place: Place, year: int, *, every: bool = False) -> dict[date, str]:
    """The free days of a year in order, each with its names; `every` adds lesser ones."""
    from holidays import country_holidays  # noqa: PLC0415 -- slow import, seldom needed

    try:
        plain = country_holidays(place.country)
        if not plain.start_year <= year <= plain.end_year:
            return {}
        found = country_holidays(
            place.country,
            subdiv=place.region or None,
            years=year,
            categories=plain.supported_categories if every else None,
            language="en_US" if "en_US" in plain.supported_languages else None,
        )
    except NotImplementedError:  # a country the library does not know
        return {}
    kept = sorted(found.items())
    return {
        on: name.casefold().replace("labour", "labor")
        for on, name in kept
        if on.year == year and "(observed)" not in name
    }


def begun(title: str, place: Place, year: int) -> tuple[date, ...]:
    """As `called`, but not what only goes on from the year before: Hanukkah."""
    days = dict(public(place, year, every=True))
    on = date(year, 1, 1)
    going_on = public(place, year - 1, every=True).get(on - DAY, "")
    while going_on and days.get(on) == going_on:
        del days[on]
        on += DAY
    return called(title, days)


def called(title: str, days: dict[date, str]) -> tuple[date, ...]:
    """The first day of just that name, else of one that has it among its words."""
    said = title.casefold().replace("labour", "labor")
    names = [
        (on, each.removesuffix(" (estimated)"))
        for on, both in days.items()
        for each in both.split("; ")
    ]
    word = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    same = [on for on, name in names if name == said]
    return tuple((same or [on for on, name in names if word.search(name)])[:1])
