"""Misspelt words put right, where a first reading failed or left a word unexplained."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.understand.english import table
from bot.understand.normalise import plain
from bot.understand.scene import Scene
from bot.understand.vocabulary import cue_words, is_right, time_words, words_in

_WORD = re.compile(r"[a-z]{3,}")
_QUOTED = re.compile(r"(?<!\d):|:(?!\d)|\bthat\b|\bsaying\b|\"")
SHORTEST = 4
LONG = 8
"""From this length two slips are forgiven."""
MOST_WORDS = 40
"""Of a longer text nobody knows which words are meant as orders."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A text, and for each word put right what stood there."""

    text: str
    words: tuple[tuple[str, str], ...]

    def undone(self, said: str) -> str:
        """Free text as it was written, slips and all."""
        for wrong, right in self.words:
            said = re.sub(rf"\b{re.escape(right)}\b", wrong, said)
        return said


def repaired(text: str, scene: Scene, *, only_things: bool = False) -> Repaired | None:
    """The text with words nobody knows made the one they are a slip away from.

    With `only_things` a word becomes a name or a word of time, and nothing else.
    """
    said = plain(text)
    quoted = _QUOTED.search(said)
    end = quoted.end() if quoted else len(said)
    pieces: list[str] = []
    words: list[tuple[str, str]] = []
    at = 0
    for count, match in enumerate(_WORD.finditer(said, 0, end)):
        better = _better(match[0], scene, only_things=only_things)
        if better and count < MOST_WORDS:
            pieces += [text[at : match.start()], better]
            at = match.end()
            words.append((text[match.start() : at], better))
    if not words:
        return None
    return Repaired("".join((*pieces, text[at:])), tuple(words))


def _better(word: str, scene: Scene, *, only_things: bool) -> str | None:
    names = scene.roster.index.words
    if is_right(word) or word in names or word.removesuffix("s") in names:
        return None
    for choices in _choices(word, scene, only_things=only_things):
        if near := _nearest(word, choices):
            return near
    return None


def _choices(
    word: str, scene: Scene, *, only_things: bool
) -> Iterator[tuple[str, ...]]:
    """Own students first, then words of time, those of cues, and anybody's names."""
    people = (p.name for p in scene.roster.people if p.id in scene.mine)
    yield tuple(sorted({plain(name) for each in people for name in each.split()}))
    if len(word) >= SHORTEST:
        yield _time_words()
    yield tuple(plain(subject.name) for subject in scene.roster.subjects)
    yield _little_words() if only_things else _cue_words()
    yield tuple(scene.roster.index.first_names)


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


def _nearest(word: str, choices: tuple[str, ...]) -> str | None:
    """The only word so near; letters swapped are a likelier slip than others."""
    most = 2 if len(word) >= LONG else 1
    near = process.extract(
        word, choices, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=5
    )
    ranked = sorted(
        (far, not _is_likely(word, other), other[0] != word[0], -len(other), other)
        for other, far, _ in near
    )
    if len(word) < SHORTEST:  # hwo, but not every three letters
        ranked = [each for each in ranked if not each[1] or each[4][0] == word[0]]
    if not ranked or not _stands_out(ranked):
        return None
    return ranked[0][4]


def _is_likely(word: str, other: str) -> bool:
    """Letters swapped, or one of them doubled."""
    swapped = sorted(other) == sorted(word)
    return swapped or _TWICE.sub(r"\1", word) == _TWICE.sub(r"\1", other)


_TWICE = re.compile(r"(.)\1")


def _stands_out(ranked: list[tuple[int, bool, bool, int, str]]) -> bool:
    """Or the next best is another form of the same word."""
    if len(ranked) == 1 or ranked[0][:3] != ranked[1][:3]:
        return True
    return ranked[0][4][:SHORTEST] == ranked[1][4][:SHORTEST]
