"""Misspelt words put right, only where a first reading failed."""

import re
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from bot.understand.english import table
from bot.understand.normalise import plain
from bot.understand.scene import Scene
from bot.understand.vocabulary import right_words, words_in

_WORD = re.compile(r"[a-z]{4,}(?:'s)?")
SHORTEST = 4
LONG = 8
"""From this length two slips are forgiven."""
_QUOTED = re.compile(r":|\bthat\b|\bsaying\b|\"")


@cache
def _by_first_letter() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for word in sorted(_targets()):
        words.setdefault(word[0], []).append(word)
    return words


def _targets() -> frozenset[str]:
    common = words_in(table("common"))
    return frozenset(w for w in right_words() - common if len(w) >= SHORTEST)


def repairs(text: str, scene: Scene) -> str:
    """The text with words that nobody knows replaced by the one they are nearest to."""
    said = plain(text)
    names = frozenset(scene.roster.index.by_first)
    quoted = _QUOTED.search(said)
    end = quoted.end() if quoted else len(said)
    pieces: list[str] = []
    at = 0
    for match in _WORD.finditer(said, 0, end):
        word = match[0].removesuffix("'s")
        better = (
            None if word in names or word in right_words() else _nearest(word, scene)
        )
        if better:
            pieces += [text[at : match.start()], better]
            at = match.start() + len(word)
    return "".join((*pieces, text[at:]))


def _nearest(word: str, scene: Scene) -> str | None:
    """A name of one's own students first, then the desk's words, then any name."""
    most = 2 if len(word) >= LONG else 1
    own = {p.name for p in scene.roster.people if p.id in scene.mine}
    mine = {plain(part) for name in own for part in name.split()}
    known = _by_first_letter().get(word[0], [])
    for words in (sorted(mine), known, scene.roster.index.first_names):
        near = [
            (_apart(word, w, most), w) for w in words if abs(len(w) - len(word)) <= most
        ]
        close = sorted(each for each in near if each[0] <= most)
        if close and (len(close) == 1 or close[0][0] < close[1][0]):
            return close[0][1]
    return None


def _apart(word: str, other: str, most: int) -> int:
    return DamerauLevenshtein.distance(word, other, score_cutoff=most)
