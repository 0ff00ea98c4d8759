"""The words of times, as numbers and as fragments of patterns."""

import re
from functools import cache
from typing import Any

from bot.understand.english import table
from bot.understand.times.spans import Grain

WORDS = table("times")
NUMBERS: dict[str, int] = {**WORDS["numbers"], **WORDS["tens"], **WORDS["vague"]}
ORDINALS: dict[str, int] = WORDS["ordinals"]
WEEKDAYS: dict[str, int] = WORDS["weekdays"]
MONTHS: dict[str, int] = WORDS["months"]
PARTS: dict[str, list[int]] = WORDS["parts"]
SEASONS: dict[str, list[int]] = WORDS["seasons"]
SOUTHERN: dict[str, Any] = WORDS["southern"]
ZONES: dict[str, str] = WORDS["zones"]
UNITS = {word: unit for unit, said in WORDS["units"].items() for word in said}
DAYS = {word: day for day, said in WORDS["days"].items() for word in said}
GRAINS = {
    "second": Grain.SECOND,
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "weekend": Grain.WEEKEND,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
}
LAST = -1


def any_of(words: object) -> str:
    """Longest first, so that `mon` never wins over `monday`."""
    said = sorted((re.escape(str(w)) for w in words), key=len, reverse=True)  # type: ignore[attr-defined]  # any iterable of words
    return f"(?:{'|'.join(said)})".replace(r"\ ", r"[ -]+")


_ONES = any_of([w for w, n in WORDS["numbers"].items() if 0 < n < 10])  # noqa: PLR2004 -- a digit
_TEENS = any_of([w for w, n in WORDS["numbers"].items() if n >= 10])  # noqa: PLR2004 -- two digits
_BELOW_HUNDRED = rf"(?:{any_of(WORDS['tens'])}(?:[ -]?{_ONES})?|{_TEENS}|{_ONES})"
_NINETEEN = rf"(?:nineteen\s+(?:oh?[ -]{_ONES}|{_TEENS}|{any_of(WORDS['tens'])}(?:[ -]?{_ONES})?))"
_YEAR_SAID = (
    rf"(?:(?:nineteen|twenty)\s+(?:hundred|oh?[ -]{_ONES}|{_TEENS}|{any_of(WORDS['tens'])}(?:[ -]?{_ONES})?)"
    rf"|two\s+thousand(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?)"
)
_HUNDREDS = rf"(?:(?:a|{_BELOW_HUNDRED})\s+)?(?:hundred|thousand)(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?"
_WORDED = (
    rf"(?:{_HUNDREDS}|{any_of(WORDS['tens'])}(?:[ -]?{_ONES})?|{any_of(WORDS['numbers'])}"
    r"|(?:a\s+)?(?:couple|pair)(?:\s+of)?|(?:a\s+)?few|several|(?:a\s+)?dozen(?:\s+of)?|an?)"
)
FRAGMENTS = {
    "n": rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}})?(?![\d.,]*\d)|{_WORDED}(?![\w]))",
    "count": rf"(?:\d{{1,4}}|{_WORDED}(?![\w]))",
    "card": rf"(?:{any_of(WORDS['tens'])}[ -]?{_ONES}|{any_of(WORDS['tens'])}|{any_of(WORDS['numbers'])})",
    "ord": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)})",
    "wd": rf"{any_of(WEEKDAYS)}\.?",
    "mo": rf"{any_of(MONTHS)}(?![a-z])\.?",
    "unit": any_of(UNITS),
    "small": r"(?:hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)",
    "part": any_of(PARTS),
    "season": any_of(SEASONS),
    "day": any_of(DAYS),
    "d": r"(?:\d{1,2})",
    "y": rf"(?:(?:19|20)\d\d|{_YEAR_SAID}(?!\w))",
    "nineteen": _NINETEEN,
    "digits": r"(?:(?:19|20)\d\d)",
    "to": r"(?:-+|to|thru|through|until|untill|till|til|'til|up to)",
    "half": r"(?:[ap](?:\s?\.)?\s?m\b(?:\s?\.)?)",
    "teen": _TEENS,
    "hword": any_of([w for w, n in WORDS["numbers"].items() if 0 < n < 13]),  # noqa: PLR2004 -- hours of a clock
    "zone": any_of(ZONES),
}
_GROUP = re.compile(r"\(\?P<(\w+)>")
_NAMED = re.compile(r"\{([a-z]+)(\d?)\}")


@cache
def pattern(template: str) -> re.Pattern[str]:
    """`{n}` becomes a group of that name; a space is any run of white space."""
    spaced = template.replace(" ?", r"\s*").replace(" ", r"\s+")
    filled = _NAMED.sub(lambda m: f"(?P<{m[1]}{m[2]}>{FRAGMENTS[m[1]]})", spaced)
    used: dict[str, int] = {}
    ends = r"(?:(?![\w])|(?=z\b))"  # 18:00Z
    return re.compile(rf"(?:{_GROUP.sub(lambda m: _apart(m[1], used), filled)}){ends}")


def _apart(name: str, used: dict[str, int]) -> str:
    """A group that a pattern names twice is two groups to `re`."""
    used[name] = used.get(name, 0) + 1
    return f"(?P<{name}>" if used[name] == 1 else f"(?P<{name}__{used[name]}>"


class Words:
    """What the named groups of a match hold: of two with one name, the one said."""

    def __init__(self, match: re.Match[str]) -> None:
        self._said: dict[str, str] = {}
        for name, value in match.groupdict().items():
            if value is not None:
                self._said.setdefault(name.partition("__")[0], value)

    def __getitem__(self, name: str) -> str:
        return self._said.get(name, "")


def number(said: str) -> float:
    """`3`, `1.5`, `1,5`, `three`, `twenty-five`, `a couple of`."""
    word = " ".join(said.replace("-", " ").split()).removesuffix(" of")
    if word[:1].isdigit():
        return float(word.replace(",", "."))
    parts = [part for part in word.split() if part != "and"]
    for large, times in (("thousand", 1000), ("hundred", 100)):
        if large in parts:
            at = parts.index(large)
            return (_sum(parts[:at]) or 1) * times + float(_sum(parts[at + 1 :]))
    if parts[0] == "a" and len(parts) > 1:
        parts = parts[1:]
    return float(sum(NUMBERS[p] for p in _split(parts)))


def _split(parts: list[str]) -> list[str]:
    """`twentyfive` is two words to us."""
    known: list[str] = []
    for part in parts:
        tens = next((t for t in WORDS["tens"] if part.startswith(t)), None)
        known += [tens, part[len(tens) :]] if tens and part not in NUMBERS else [part]
    return known


def ordinal(said: str) -> int:
    word = " ".join(said.replace("-", " ").split())
    if word in ORDINALS:
        return ORDINALS[word]
    digits = re.sub(r"\D", "", word)
    return int(digits) if digits else int(number(word))


def year(said: str) -> int:
    """`2026`, `twenty twenty-six`, `two thousand and six`, `nineteen hundred`."""
    if said.isdigit():
        return int(said)
    first, *rest = said.replace("-", " ").replace(" and ", " ").split()
    if rest[0] == "thousand":
        return 2000 + _sum(rest[1:])
    return NUMBERS[first] * 100 + _sum(
        [w for w in rest if w not in {"hundred", "oh", "o"}]
    )


def _sum(words: list[str]) -> int:
    return sum(NUMBERS[word] for word in _split(words))


def words(said: str) -> str:
    """As the tables have it: one space between words."""
    return " ".join(re.split(r"[\s-]+", said.strip()))


def weekday(said: str) -> int:
    return WEEKDAYS[said.rstrip(".")]


def month(said: str) -> int:
    return MONTHS[said.rstrip(".")]


def grain(said: str) -> Grain:
    return GRAINS[UNITS[said]]
