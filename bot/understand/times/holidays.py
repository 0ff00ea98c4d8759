"""Days that a year has by name: computed, or by the law or the moon of a country."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from bot.understand.times.countries import Place, begun, called, place_of, public
from bot.understand.times.easter import easter, orthodox_easter
from bot.understand.times.kept import kept
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import (
    Fixed,
    Holiday,
    NthIn,
    Weekday,
    WeekendOf,
    settled,
)
from bot.understand.times.rules import Nowhere, Pieces, rules
from bot.understand.times.spans import Span, month_of
from bot.understand.times.vocabulary import WORDS, Words, any_of, words
from bot.understand.times.whole import full_year

FIXED: dict[str, list[int]] = WORDS["holidays"]["fixed"]
EASTER: dict[str, int] = WORDS["holidays"]["easter"]
ORTHODOX: dict[str, int] = WORDS["holidays"]["orthodox"]
NTH: dict[str, list[int]] = WORDS["holidays"]["nth"]
LAW: dict[str, str] = WORDS["holidays"]["law"]
ABROAD: dict[str, list[str]] = WORDS["holidays"]["abroad"]
LASTING: dict[str, tuple[int, int]] = WORDS["holidays"]["lasting"]
ELSEWHERE: dict[str, dict[str, int | str | list[int]]] = WORDS["holidays"]["in"]
ANY_FREE_DAY = re.compile(r"(?:bank|public|national|federal|statutory) holiday")
NAMES = (*FIXED, *EASTER, *ORTHODOX, *NTH, *LAW, *ABROAD)


def holiday(name: str, moment: Moment) -> Holiday:
    said = words(name) if words(name) in NAMES else " ".join(name.split())
    return _holiday_of(said, place_of(moment))


@lru_cache(maxsize=512)
def _holiday_of(name: str, place: Place) -> Holiday:
    more, length = LASTING.get(name, (0, 1))
    rule, first = _rule(name, place), timedelta(days=more)
    return Holiday(lambda year: tuple(on + first for on in rule(year)), length)


def _rule(name: str, place: Place) -> Callable[[int], tuple[date, ...]]:
    if ANY_FREE_DAY.fullmatch(name):
        return lambda year: tuple(public(place, year))
    if name in LAW:
        return lambda year: _by_law(name, place, year)
    if name in ABROAD:
        return lambda year: _abroad(ABROAD[name], place, year)
    return lambda year: (_computed(name, place.country, year),)


def _by_law(name: str, place: Place, year: int) -> tuple[date, ...]:
    """As the country has it; where it has none, as most have it."""
    title = LAW[name]
    found = called(title, public(place, year))
    found = found or called(title, public(place, year, every=True))
    if found:
        return found
    known = {*FIXED, *NTH, *ELSEWHERE.get(place.country, ())}
    return (_computed(name, place.country, year),) if name in known else ()


def _abroad(known: list[str], place: Place, year: int) -> tuple[date, ...]:
    """Where the speaker is, if it is kept there, else where it is most at home."""
    *homes, title = known
    if found := called(title, public(place, year)):
        return found
    abroad = (begun(title, Place(code), year) for code in homes)
    return next(filter(None, abroad), ())


def _computed(name: str, country: str, year: int) -> date:
    own = ELSEWHERE.get(country, {}).get(name)
    if isinstance(own, str):
        return kept(own).rule(year)[0]
    if isinstance(own, int):
        return easter(year) + timedelta(days=own)
    if own is not None or name in NTH:
        return _nth(own or NTH[name], year)
    if name in FIXED:
        month, day = FIXED[name]
        return date(year, month, day)
    if name in ORTHODOX:
        return orthodox_easter(year) + timedelta(days=ORTHODOX[name])
    return easter(year) + timedelta(days=EASTER[name])


def _nth(rule: list[int], year: int) -> date:
    month, weekday, which, more = rule
    span = next(NthIn(which, Weekday(weekday)).inside(month_of(year, month)))
    return span.start.date() + timedelta(days=more)


def _said(m: Words, moment: Moment) -> Pieces | None:
    """`Easter`, `Christmas 2027`, `last Diwali`, `the next bank holiday`."""
    said = {name: m[name] for name in ("year", "which", "way") if m[name]}
    return told(holiday(m["name"], moment), said, moment)


def told(found: Holiday, said: dict[str, str], moment: Moment) -> Pieces | None:
    """Of which year, or beside now; all of them when nothing says which."""
    if "year" in said:
        return _in(found, full_year(said["year"], moment))
    if "which" in said:
        away = {"last": -1, "next": 1}.get(said["which"].split()[0], 0)
        return _in(found, moment.now.year + away)
    if "way" in said:
        return _beside(found, said["way"], moment)
    return (found,)


def _weekend(m: Words, moment: Moment) -> Pieces | None:
    """`Labor Day weekend`: three days of it. Easter's are four, or two: who knows."""
    pieces = _said(m, moment)
    if pieces is None or m["name"] in EASTER:
        return None
    return settled(WeekendOf(pieces, with_day=True), pieces) or None


def _in(found: Holiday, year: int) -> Pieces:
    spans = found.spans(year)
    if not spans:
        raise Nowhere
    return (Fixed(spans[0]),)


def _beside(found: Holiday, way: str, moment: Moment) -> Pieces | None:
    """The latest one gone, or the next to come."""
    near = _near(found, moment.now.year)
    if way == "this":
        return _in(found, moment.now.year)
    if way in {"last", "past", "previous"}:
        gone = [span for span in near if span.end <= moment.now]
        return (Fixed(gone[-1]),) if gone else None
    ahead = [span for span in near if span.end > moment.now]
    return (Fixed(ahead[0]),) if ahead else None


def _near(found: Holiday, year: int) -> list[Span]:
    return [span for y in (year - 1, year, year + 1) for span in found.spans(y)]


_WAY = "(?:(?P<way>next|coming|upcoming|last|past|previous|this) )?"
_NAME = f"(?P<name>{any_of(NAMES)}|{ANY_FREE_DAY.pattern}(?!s\\b))(?:'?s)?(?: day)?"
_YEAR = (
    "(?:,? ?(?:in |of )?(?P<year>{y}|'\\d\\d)"
    "|,? (?:of |in )?(?P<which>last year|this year|next year))?"
)
RULES = rules(
    (f"(?:the )?{_WAY}{_NAME}{_YEAR}", _said),
    (f"(?:the )?{_WAY}{_NAME} weekend{_YEAR}", _weekend),
)
