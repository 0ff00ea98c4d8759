"""Misspelt words put right, where a first reading failed or left a word unexplained."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

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
    if is_given_name(word):  # of somebody else, who is not here
        return None
    squeezed = _LONG_DRAWN.sub(r"\1", word)
    if squeezed != word and is_right(squeezed):
        return squeezed
    choices = _choices(word, scene, only_things=only_things)
    near = sorted(
        Near(*_likeness(word, other, far), place, -len(other), other)
        for place, words in enumerate(choices)
        for other, far in _within(word, words)
    )
    return near[0].word if near and _stands_out(near) else None


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
        ):
            yield other, far


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


def _stands_out(near: list[Near]) -> bool:
    """Or the next best is the same, or another form of the same word."""
    first = near[0]
    rest = [other for other in near[1:] if other.word != first.word]
    if not rest or first[:5] != rest[0][:5]:
        return True
    return first.word[:SHORTEST] == rest[0].word[:SHORTEST]
