"""A time with one slip of the thumb in it: `thrusday at 5`, `20 mintues ago`."""

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.understand.dictionary import is_english
from bot.understand.times.vocabulary import WORDS

SHORTEST = 4
SURE = 6
"""From this length the first letter, too, may be the slip."""
LONG = 8
"""From this length two slips are forgiven."""
_WORD = re.compile(r"[a-z]{3,}")
_LITTLE = """
from till until before after about around between every each next last this the and for
ago later past since end start early late noon midnight midday now tonight clock quarter
weekly daily monthly fortnightly weekdays other except starting just gone
"""


def mended(said: str) -> str | None:
    """With the one word that nobody knows put right; None if it is not just one."""
    strange = [match for match in _WORD.finditer(said) if match[0] not in _known()]
    if len(strange) != 1 or len(strange[0][0]) < SHORTEST:
        return None
    start, end = strange[0].span()
    right = _meant(strange[0][0])
    return said[:start] + right + said[end:] if right else None


def _meant(word: str) -> str | None:
    """The one word that is nearest, unless the other is English, too."""
    most = 2 if len(word) >= LONG else 1
    near = process.extract(
        word, _words(), scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=4
    )
    nearest = [other for other, far, _ in near if far == near[0][1]]
    if len(nearest) != 1 or is_english(word, instead_of=nearest[0]):
        return None
    starts_alike = nearest[0][0] in word[:2]
    return nearest[0] if starts_alike or len(word) >= SURE else None


@cache
def _words() -> tuple[str, ...]:
    """One of each: `tomorow` is known, but nobody's slip is corrected to it."""
    names = ("numbers", "tens", "ordinals", "weekdays", "months", "parts", "seasons")
    said = {word for name in names for each in WORDS[name] for word in each.split()}
    said |= {word for each in WORDS["units"].values() for word in each}
    said |= {f"{day}s" for day in WORDS["weekdays"] if day.endswith("day")}
    for kind in ("fixed", "easter", "nth"):
        said |= {word for name in WORDS["holidays"][kind] for word in name.split()}
    return tuple(sorted(said | WORDS["days"].keys() | set(_LITTLE.split())))


@cache
def _known() -> frozenset[str]:
    said = {word for each in WORDS["days"].values() for word in each}
    plurals = {f"{day}s" for day in WORDS["weekdays"]}
    return frozenset(_words()) | said | plurals
