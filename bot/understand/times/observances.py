"""Days that some keep and few have free: `world book day`, `boss's day`, `Lent`."""

import re
from collections.abc import Iterator
from functools import cache

from bot.understand.english import table
from bot.understand.times.countries import place_of
from bot.understand.times.holidays import NAMES, holiday, told
from bot.understand.times.kept import kept
from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Holiday
from bot.understand.times.rules import Nowhere
from bot.understand.times.said import Said
from bot.understand.times.vocabulary import WEEKDAYS, Words, pattern

_LEAD = re.compile(
    r"(?:the\s+)?(?:(?P<way>next|coming|upcoming|last|past|previous|this)\s+)?"
)
_WORD = re.compile(r"[\s-]*([a-z][a-z'.]*),?")
_TAIL = pattern(
    "(?:,? ?(?:in |of )?(?P<year>{y}|'\\d\\d)"
    "|,? (?:of |in )?(?P<which>last year|this year|next year))"
)
_APOSTROPHE = re.compile(r"'(?=[a-z])|(?<=s)'")
MOST = 14
"""Words of a name."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def observance_at(text: str, at: int, moment: Moment) -> Said | None:
    """The longest name of a kept day that starts right there, with its year."""
    lead = _LEAD.match(text, at)
    start = lead.end() if lead else at
    found, end = None, start
    for name, until in _names(text, start):
        if rule := _rule(name, moment):
            found, end = rule, until
    if found is None:
        return None
    tail = _TAIL.match(text, end)
    said = {**_groups(lead), **_groups(tail)}
    here = (at, tail.end() if tail else end)
    try:
        pieces = told(found, said, moment)
    except Nowhere:
        return Said(here, nowhere=True)
    return Said(here, pieces) if pieces else None


def _groups(match: re.Match[str] | None) -> dict[str, str]:
    if match is None:
        return {}
    words = Words(match)
    return {name: words[name] for name in ("way", "year", "which") if words[name]}


def _names(text: str, at: int) -> Iterator[tuple[str, int]]:
    """One word, two words, ...: as the table writes them."""
    name = ""
    for _ in range(MOST):
        match = _WORD.match(text, at)
        if not match:
            return
        at = match.end()
        name = f"{name} {_plain(match[1])}".strip()
        yield name, at


def _plain(word: str) -> str:
    """No stops, no apostrophes, saints and weekdays in one way of writing."""
    bare = _APOSTROPHE.sub("", word).replace(".", "")
    if bare == "saint":
        return "st"
    return _DAYS[WEEKDAYS[bare]] if bare in WEEKDAYS else bare


def _rule(name: str, moment: Moment) -> Holiday | None:
    rules, country = _known().get(name, {}), place_of(moment).country
    rule = rules.get(country) or rules.get("anywhere") or rules.get("US")
    if rule is None and name in _free():
        return holiday(_free()[name], moment)
    return kept(rule) if rule else None


@cache
def _free() -> dict[str, str]:
    """Free days as they are written without their apostrophes."""
    return {" ".join(_plain(w) for w in name.split()): name for name in NAMES}


@cache
def _known() -> dict[str, dict[str, str]]:
    """Name, country, rule."""
    known: dict[str, dict[str, str]] = {}
    for country, days in table("observances").items():
        for rule, names in days.items():
            for name in names:
                known.setdefault(name, {})[country] = rule
    return known
