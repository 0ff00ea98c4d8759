"""Misspelt words put right, where a first reading failed or left a word unexplained."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.understand.dictionary import common, is_english
from bot.understand.english import table
from bot.understand.normalise import plain
from bot.understand.scene import Scene
from bot.understand.unknown import is_given_name
from bot.understand.vocabulary import cue_words, is_right, time_words, words_in

_WORD = re.compile(r"[a-z]{3,}")
_QUOTED = re.compile(r"(?<!\d):|:(?!\d)|\bthat\b|\bsaying\b|\"")
SHORTEST = 4
LONG = 8
"""From this length two slips are forgiven."""
MOST_ALIKE = 4
"""Words as near as each other that are tried."""
MOST_WAYS = 8
"""Texts looked at for one that was not understood."""
UNITS = ("mins", "min", "minutes", "hours", "hour", "hrs", "days", "weeks")
MONTHS = (
    *("january", "february", "march", "april", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_COUNTED = re.compile(r"\b\d{1,3}(?:\.\d)? $")
_LAST_DAY = re.compile(
    r"\b(?:due|by|on|before|until|till|for|next|this)\s+(?P<day>[a-z]{4,})\s*[.!]*$"
)
MOST_WORDS = 40
"""Of a longer text nobody knows which words are meant as orders."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text, and for each word put right what stood there."""

    text: str
    words: tuple[tuple[str, str], ...]

    def keeps(self, text: object, now: object) -> bool:
        """Free text stands as it was; only what was no text at all may leave it."""
        before, after = str(text), str(now or "")
        was_slip = any(wrong in before for wrong, _ in self.words)
        return before == after or (was_slip and after in before)

    def undone(self, said: str) -> str:
        """Free text as it was written, slips and all."""
        for wrong, right in self.words:
            said = re.sub(rf"\b{re.escape(right)}\b", wrong, said)
        return said


def repairs(
    text: str, scene: Scene, *, only_things: bool = False
) -> tuple[Repaired, ...]:
    """The text with words nobody knows made those they are a slip away from.

    Where several are as near, each way is one text, the likeliest first. With
    `only_things` a word becomes a name or a word of time, and nothing else.
    """
    said = plain(text)
    places: list[tuple[int, int]] = []
    ways: list[tuple[str, ...]] = []
    for match in islice(_words_outside(said), MOST_WORDS):
        better = _better(match, scene, only_things=only_things)
        if better:
            places.append(match.span())
            ways.append(better)
    if not ways:
        return ()
    chosen = islice(product(*ways), MOST_WAYS)
    return tuple(_put(text, places, words) for words in chosen)


def _words_outside(said: str) -> Iterator[re.Match[str]]:
    """Those that are not passed on; of these only a day at the very end."""
    quoted = _QUOTED.search(said)
    end = quoted.end() if quoted else len(said)
    yield from _WORD.finditer(said, 0, end)
    if quoted and (last := _LAST_DAY.search(said, end)) and last.start("day") > end:
        yield from _WORD.finditer(said, *last.span("day"))


def _put(text: str, places: list[tuple[int, int]], words: tuple[str, ...]) -> Repaired:
    pieces: list[str] = []
    changed: list[tuple[str, str]] = []
    at = 0
    for (start, end), word in zip(places, words, strict=True):
        pieces += [text[at:start], word]
        changed.append((text[start:end], word))
        at = end
    return Repaired("".join((*pieces, text[at:])), tuple(changed))


def _better(
    match: re.Match[str], scene: Scene, *, only_things: bool
) -> tuple[str, ...]:
    """What it may have been, the likeliest first."""
    word, names = match[0], scene.roster.index.words
    if is_right(word) or word in names or word.removesuffix("s") in names:
        return ()
    if is_given_name(word):  # of somebody who is not here
        return ()
    squeezed = _LONG_DRAWN.sub(r"\1", word)
    if squeezed != word and is_right(squeezed):
        return (squeezed,)
    choices = list(_choices(word, scene, only_things=only_things))
    if _COUNTED.search(match.string, 0, match.start()):
        choices.insert(0, UNITS)
        choices.insert(1, MONTHS)
    near = sorted(
        Near(*_likeness(word, other, far), place, -len(other), other)
        for place, words in enumerate(choices)
        for other, far in _within(word, words)
        if not is_english(word, instead_of=other)
    )
    return _namesakes(word, _likeliest(near), scene)


class Near(NamedTuple):
    """A word within a slip or two; of two the likelier sorts first."""

    far: int
    unlikely: bool
    starts_otherwise: bool
    is_shorter: bool
    place: int
    shortness: int
    word: str


def _choices(
    word: str, scene: Scene, *, only_things: bool
) -> Iterator[tuple[str, ...]]:
    """Own students first, then words of time, those of cues, and anybody's names."""
    people = (p.name for p in scene.roster.people if p.id in scene.mine)
    yield tuple(sorted({plain(name) for each in people for name in each.split()}))
    if len(word) >= SHORTEST:
        yield _time_words()
    yield tuple(plain(subject.name) for subject in scene.roster.subjects)
    yield _places(scene)
    yield _little_words() if only_things else _cue_words()
    yield tuple(scene.roster.index.first_names)


def _places(scene: Scene) -> tuple[str, ...]:
    """Words of the names of schools and rooms."""
    named = (*scene.roster.schools, *scene.roster.rooms)
    words = {word for each in named for word in plain(each.name).split()}
    return tuple(sorted(word for word in words if len(word) > SHORTEST))


@cache
def _time_words() -> tuple[str, ...]:
    said = time_words() | set(table("fillers")["times"].split())
    return tuple(sorted(word for word in said if len(word) >= SHORTEST))


@cache
def _little_words() -> tuple[str, ...]:
    """Words that mean nothing here, so that nothing can go wrong with them."""
    return tuple(
        sorted(w for w in words_in(table("fillers")["grammar"]) if len(w) >= SHORTEST)
    )


@cache
def _cue_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in cue_words() if len(word) >= SHORTEST - 1))


def _within(word: str, choices: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    most = 2 if len(word) >= LONG else 1
    near = process.extract(
        word, choices, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=5
    )
    for other, far, _ in near:
        if (
            len(word) >= SHORTEST
            or other[0] == word[0]
            or sorted(other) == sorted(word)
            or other[1:] == word  # the first letter was not hit
        ):
            yield other, far


def _namesakes(word: str, chosen: tuple[str, ...], scene: Scene) -> tuple[str, ...]:
    """Where a slip for somebody's name may be one for another's, both are tried."""
    own = [p for p in scene.roster.people if p.id in scene.mine]
    people = own or [p for p in scene.roster.people if p.is_student]
    names = {plain(each.name).split()[0] for each in people}
    if not chosen or chosen[0] not in names:
        return chosen
    far = DamerauLevenshtein.distance(word, chosen[0])
    near = process.extract(
        word, sorted(names), scorer=DamerauLevenshtein.distance, score_cutoff=far
    )
    alike = dict.fromkeys((chosen[0], *(name for name, _, _ in near)))
    return tuple(alike)[:MOST_ALIKE] if len(alike) > 1 else chosen


def _likeness(word: str, other: str, far: int) -> tuple[int, bool, bool, bool]:
    """A letter left out is a likelier slip than one too many."""
    unlikely = not _is_likely(word, other)
    return far, unlikely, other[0] != word[0], len(other) < len(word)


def _is_likely(word: str, other: str) -> bool:
    """Letters swapped, or one of them doubled."""
    swapped = sorted(other) == sorted(word)
    return swapped or _TWICE.sub(r"\1", word) == _TWICE.sub(r"\1", other)


_LONG_DRAWN = re.compile(r"(.)\1{2,}")
_TWICE = re.compile(r"(.)\1")


def _likeliest(near: list[Near]) -> tuple[str, ...]:
    """The nearest and those as near; all that begin otherwise come last."""
    if not near:
        return ()
    first = near[0]
    as_near = [n for n in near if n.far == first.far and n.unlikely <= first.unlikely]
    by_start = sorted(as_near, key=lambda n: (n.starts_otherwise, -common(n.word)))
    words = [n.word for n in ([first] if _stands_out(near) else by_start)]
    return tuple(dict.fromkeys(words))[:MOST_ALIKE]


def _stands_out(near: list[Near]) -> bool:
    """Or the next best is the same, or another form of the same word."""
    first = near[0]
    rest = [other for other in near[1:] if other.word != first.word]
    if not rest or first[:5] != rest[0][:5]:
        return True
    return first.word[:SHORTEST] == rest[0].word[:SHORTEST]
