"""How long: `1h30`, `an hour and a half`, `90'`, `two weeks`."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.understand.patterns import ByLetter
from bot.understand.times.spans import LENGTHS, Grain, move
from bot.understand.times.vocabulary import GRAINS, UNITS, Words, number, pattern

_MILITARY = re.compile(
    r"(?:teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty[ -]?\w*)\s+hundred"
)
LONGEST_CLOCK = 8
"""`1:30 h` is how long; `20:00 hours` is a time of day."""
NOMINAL_DAYS = {Grain.WEEKEND: 2, Grain.MONTH: 30, Grain.QUARTER: 90, Grain.YEAR: 365}
LONGEST = 10_000
"""More units than this is no length anybody means."""


@dataclass(frozen=True, slots=True)
class Length:
    """So many of a unit, and perhaps minutes beside."""

    count: float
    grain: Grain
    besides: timedelta = timedelta(0)
    months: float = 0
    """Said beside years."""

    @property
    def minutes(self) -> float:
        """With a month of 30 days and a year of 365, as everybody estimates."""
        days = NOMINAL_DAYS.get(self.grain)
        main = LENGTHS[self.grain] if days is None else timedelta(days=days)
        whole = main * self.count + self.besides
        return (whole + timedelta(days=30) * self.months).total_seconds() / 60

    @property
    def in_days(self) -> bool:
        """Nothing finer than a day was said."""
        count = self.count * 12 if self.grain is Grain.YEAR else self.count
        whole = not count % 1 and not self.months % 1
        return self.grain >= Grain.DAY and whole and not self.besides % timedelta(1)

    @property
    def time(self) -> timedelta | None:
        """None for months and years, which have no one length."""
        unit = LENGTHS.get(self.grain)
        return None if unit is None else unit * self.count + self.besides

    def back(self) -> "Length":
        """As long, the other way."""
        return Length(-self.count, self.grain, -self.besides, -self.months)

    def after(self, at: datetime) -> datetime | None:
        """None beyond the calendar."""
        try:
            there = move(at, self.count, self.grain)
            return move(there, self.months, Grain.MONTH) + self.besides
        except (ValueError, OverflowError):
            return None


def _minutes(minutes: float) -> Length:
    return Length(minutes, Grain.MINUTE)


def _units(m: Words) -> Length | None:
    count, unit = number(m["n"]), UNITS[m["unit"]]
    if count > LONGEST or (unit == "hour" and _MILITARY.search(m["n"])):
        return None
    if unit == "fortnight":
        count *= 2
    return Length(count, GRAINS[unit])


def _mixed(m: Words) -> Length | None:
    """`1h30`, `2 hours and 15 minutes`, `1 hour 5`."""
    too_long = m["clock"] and number(m["n"]) >= LONGEST_CLOCK
    if int(m["m"]) > 59 or too_long:  # noqa: PLR2004 -- a clock
        return None
    return _minutes(number(m["n"]) * 60 + int(m["m"]))


def _halves(m: Words) -> Length | None:
    unit = UNITS[m["unit"]]
    count = number(m["n"]) if m["n"] else 1
    scale = {"fortnight": 2.0}.get(unit, 1.0)
    return Length((count + _share(m["share"])) * scale, GRAINS[unit])


def _decades(m: Words) -> Length:
    years = 100 if m["centuries"] else 10
    return Length(years * number(m["n"]), Grain.YEAR)


def _another(m: Words) -> Length:
    return Length(1, GRAINS[UNITS[m["unit"]]])


def _worded(m: Words) -> Length:
    """`two hours ten`, `1 hour and thirty`."""
    return _minutes(number(m["n"]) * 60 + number(m["words"]))


def _share(said: str) -> float:
    text = re.sub(r"\s", "", said)
    if text.startswith("two"):
        return 0.5
    if text.startswith(("three", "3")) or text == "¾":
        return 0.75
    return 0.25 if "quarter" in text or text in {"1/4", "¼"} else 0.5


def _days(m: Words) -> Length:
    """`three nights`, `10 working days`: how many of them there are."""
    return Length(number(m["n"]), Grain.DAY)


def _parts_of(m: Words) -> Length | None:
    unit = UNITS.get(m["unit"], "hour")
    if GRAINS[unit] not in LENGTHS:
        if unit == "year":
            return Length(12 * _share(m["share"]), Grain.MONTH)
        if unit == "month":
            return Length(30 * _share(m["share"]), Grain.DAY)
        return None
    return Length(_share(m["share"]), GRAINS[unit])


def _iso(m: Words) -> Length | None:
    hours, minutes = int(m["h"] or 0), int(m["m"] or 0)
    return _minutes(hours * 60 + minutes) if hours or minutes else None


_SHARE = "(?P<share>half|(?:one[ -])?quarter|3[ -]quarters?|two[ -]quarters?|three[ -]quarters?|1 ?/ ?2|3 ?/ ?4|1 ?/ ?4|½|¾|¼)"
_TENS = "(?P<words>ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]?five)?)"
_FORMS: tuple[tuple[str, Callable[[Words], Length | None]], ...] = (
    (
        "(?P<d>\\d{1,3}) ?d(?:ays?)?,? ?(?P<h>\\d{1,2}) ?h(?:,? ?(?P<m>\\d{1,2}) ?m)?",
        lambda m: _minutes(int(m["d"]) * 1440 + int(m["h"]) * 60 + int(m["m"] or 0)),
    ),
    (
        "(?P<n>\\d{1,3}) ?h ?(?P<m>\\d{1,2}) ?m ?(?P<s>\\d{1,2}) ?s(?:ecs?)?",
        lambda m: _minutes(number(m["n"]) * 60 + int(m["m"]) + int(m["s"]) / 60),
    ),
    (f"(?P<n>an?|one|1)? ?{{unit}} (?:and|n) (?:an? )?{_SHARE}", _halves),
    (f"{{n}} (?:and|n|&) (?:an? )?{_SHARE} ?(?:of )?(?:an? )?{{unit}}", _halves),
    (f"{{n}} {{unit}} (?:and|n) (?:an? )?{_SHARE}", _halves),
    (f"(?P<n>\\d{{1,3}}) ?{_SHARE} ?(?P<unit>hours?|hrs?)", _halves),
    (f"(?P<n>\\d{{1,3}})[ -]?{_SHARE} ?{{unit}}", _halves),
    (f"(?:an? )?{_SHARE}[ -](?:of )?(?:an? )?{{unit}}", _parts_of),
    ("(?P<share>½|¾|¼) ?{unit}", _parts_of),
    (f"{_SHARE} ?(?P<unit>h|hr|hrs)", _parts_of),
    ("(?:(?:an? )?(?:full|whole|entire)|all|all the)[ -]{unit}", _another),
    ("{n}[ -]nights?", _days),
    (
        "{n}[ -](?:(?:more|full) )?(?:business|working|work|week|school)[ -]?days?(?! (?:after|before|from|since|later|following|prior|ago|back))",
        _days,
    ),
    ("(?:an)?other (?:business|working|school) day", lambda _: Length(1, Grain.DAY)),
    ("(?P<n>some) {unit}", _units),
    ("pt(?:(?P<h>\\d{1,2})h)?(?:(?P<m>\\d{1,3})m)?", _iso),
    ("(?P<n>\\d{1,2})(?P<clock>:)(?P<m>\\d\\d) ?(?:h|hrs?|hours?)", _mixed),
    (
        (
            "{n} ?(?:hours?|hrs?|h)(?:,? and |,? ?)(?P<m>\\d{1,2})"
            "(?: ?(?:minutes?|mins?|m)(?![a-z])|(?= (?:to (?!\\d|noon|mid|half|{n}(?![a-z]))[a-z]{3}|[a-z]+ing\\b|on|with|for|yesterday|today))"
            "|(?! ?(?:am|pm|[:/.]\\d|st|nd|rd|th|\\d|[a-z]{2})))"
        ),
        _mixed,
    ),
    ("(?P<n>\\d{1,2})h(?P<m>\\d\\d)", _mixed),
    (
        f"{{n}} hours?(?:,? and)? {_TENS}(?![ -]*(?:to|past|min|sec|m\\b|one|two|three|four|five|six|seven|eight|nine))",
        _worded,
    ),
    ("{n}[ -]?{unit}", _units),
    (
        "{n} (?:more|extra|additional|further|full|whole|straight|consecutive) {unit}",
        _units,
    ),
    ("(?:another|additional|extra) {n} {unit}", _units),
    ("half a dozen {unit}", lambda m: Length(6, GRAINS[UNITS[m["unit"]]])),
    ("(?:another|one more) (?P<unit>hour|day|week|fortnight|month|year)", _another),
    ("(?P<n>half) (?:an? )?decade", lambda _: Length(5, Grain.YEAR)),
    ("{n} (?:decades?|(?P<centuries>century|centuries))", _decades),
    ("(?P<n>\\d{1,2}(?:[.,]\\d{1,2})?) ?h", lambda m: _minutes(number(m["n"]) * 60)),
    ("(?P<n>\\d{1,4}) ?(?:m|')", lambda m: _minutes(number(m["n"]))),
)
FORMS = ByLetter((pattern(form), read) for form, read in _FORMS)


def length_at(text: str, at: int) -> tuple[Length, int] | None:
    """The length that starts right there, and where it ends."""
    for form, read in FORMS.at(text, at):
        match = form.match(text, at)
        if match and (length := read(Words(match))) and length.count > 0:
            return _and_minutes(text, length, match.end())
    return None


_MORE = pattern("(?:,? ?(?:and )?){n} ?{unit}")


def _and_minutes(text: str, length: Length, end: int) -> tuple[Length, int]:
    """`two days and three hours`, `1 year, 2 months and 3 days`."""
    smallest = length.grain
    while more := _MORE.match(text, end):
        grain = GRAINS[UNITS[more["unit"]]]
        if grain >= smallest or grain in {Grain.QUARTER, Grain.WEEKEND}:
            break
        count, smallest = number(more["n"]), grain
        if grain is Grain.MONTH:
            length = replace(length, months=count)
        else:
            length = replace(length, besides=length.besides + LENGTHS[grain] * count)
        end = more.end()
    return length, end
