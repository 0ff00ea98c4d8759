"""What a written rule makes of a year: `2 mon 3`, `near 10-16`, `IL Sukkot -1 x9`."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from bot.understand.times.countries import Place, begun
from bot.understand.times.easter import easter, orthodox_easter
from bot.understand.times.hebrew import RECKONED
from bot.understand.times.pieces import Holiday, NthIn, Weekday
from bot.understand.times.spans import month_of
from bot.understand.times.vocabulary import WEEKDAYS

DAY = timedelta(days=1)
_RULE = re.compile(
    r"(?:(?:(?P<near>near) |(?P<wd>[a-z]{3}) from |(?P<work>workday) )?(?P<md>\d\d-\d\d)"
    r"(?: not (?P<other>\d\d-\d\d))?"
    r"|(?P<which>-?\d) (?P<of>[a-z]{3}) (?P<month>\d+)"
    r"|(?P<church>easter|orthodox)|(?P<hebrew>shvat|shoah|haatzmaut)"
    r"|(?P<land>[A-Z]{2}) (?P<title>.+?))"
    r"(?: (?P<more>[+-]\d+))?(?: x(?P<days>\d+))?"
)


@lru_cache(maxsize=512)
def kept(rule: str) -> Holiday:
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(rule)
    first, more = _first(match), timedelta(days=int(match["more"] or 0))
    return Holiday(
        lambda year: tuple(on + more for on in first(year)), int(match["days"] or 1)
    )


def _first(rule: re.Match[str]) -> Callable[[int], tuple[date, ...]]:
    if rule["land"]:
        place, title = Place(rule["land"]), rule["title"]
        return lambda year: begun(title, place, year)
    if rule["church"]:
        sunday = easter if rule["church"] == "easter" else orthodox_easter
        return lambda year: (sunday(year),)
    if rule["hebrew"]:
        return RECKONED[rule["hebrew"]]
    if rule["of"]:
        day = NthIn(int(rule["which"]), Weekday(WEEKDAYS[rule["of"]]))
        month = int(rule["month"])
        return lambda year: tuple(
            span.start.date() for span in day.inside(month_of(year, month))
        )
    return lambda year: (_moved(rule, _on(year, rule["md"])),)


def _on(year: int, said: str) -> date:
    return date(year, int(said[:2]), int(said[3:]))


def _moved(rule: re.Match[str], on: date) -> date:
    if rule["wd"]:
        return on + DAY * ((WEEKDAYS[rule["wd"]] - on.weekday()) % 7)
    if rule["near"]:
        return nearest_workday(on)
    taken = nearest_workday(_on(on.year, rule["other"])) if rule["other"] else None
    while rule["work"] and (on.weekday() >= WEEKDAYS["sat"] or on == taken):
        on += DAY
    return on


def nearest_workday(on: date) -> date:
    """Saturday's is Friday, Sunday's is Monday."""
    return on + DAY * {WEEKDAYS["sat"]: -1, WEEKDAYS["sun"]: 1}.get(on.weekday(), 0)
