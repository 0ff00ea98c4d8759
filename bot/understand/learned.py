"""What a sentence most likely asks for, where no rule knows it.

A multinomial logistic regression over words and pairs of words (Hastie, Tibshirani and
Friedman, The Elements of Statistical Learning, 2nd edition, section 4.4). Its weights
stand in english/learned.json and are made by `python -m tests.bot.understand.learn` of
this project's own sentences. Names, times and money are single letters before a word is
looked at, so that it knows wordings and nobody's names.
"""

import json
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import exp, sqrt

from bot.understand.cues import Shown
from bot.understand.entities.find import Sentence
from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from bot.understand.scene import Scene
from bot.understand.verdict import judge

NONE = "none"
NUMBER, UNKNOWN = "#", "_"
CLEAR = 4.0
"""Judged as one clear cue for it would be."""
SURE, HARDLY_NONE = 0.45, 0.3
"""So likely, and so unlikely to be no order at all, it is done. Of 1,878 sentences that
are no orders, held back from learning, three would have been; of 969 wordings held back
as many as 460, of which 96 in a hundred rightly (four folds, 22 November 2026)."""
LIKELY, RATHER_NOT_NONE = 0.25, 0.4
"""So likely it is asked whether it is meant."""
POSSIBLE = 0.12
"""So likely it is worth naming."""
LONGEST = 40
"""Words looked at; what comes after them is a story."""
_WORD = re.compile(r"[A-Z][<>~]?|[a-z']+|\d+|[?:]")


@dataclass(frozen=True, slots=True)
class Learned:
    """`weights` of a word or a pair of words: what it adds to each of `names`."""

    names: tuple[str, ...]
    weights: dict[str, dict[str, float]]

    def chances(self, marked: str, roles: frozenset[str]) -> dict[str, float]:
        """How likely each is, all together 1."""
        sums = dict.fromkeys(self.names, 0.0)
        told = signs(words_of(marked), roles, self.weights) & self.weights.keys()
        for sign in told:
            for place, weight in self.weights[sign].items():
                sums[self.names[int(place)]] += weight
        scale = sqrt(max(1, len(told)))
        parts = {name: exp(total / scale) for name, total in sums.items()}
        whole = sum(parts.values())
        return {name: part / whole for name, part in parts.items()}


def words_of(marked: str) -> list[str]:
    words = _WORD.findall(marked)[:LONGEST]
    return [NUMBER if word.isdigit() else word for word in words]


def signs(
    words: Sequence[str], roles: frozenset[str], known: Container[str]
) -> frozenset[str]:
    """The words, pairs of neighbours and roles that tell sentences apart."""
    row = ["^", *(word if word in known else UNKNOWN for word in words), "$"]
    return frozenset({*row, *map(" ".join, pairwise(row)), *(f"={r}" for r in roles)})


@cache
def learned() -> Learned:
    text = (files("bot.understand.english") / "learned.json").read_text("utf-8")
    data = json.loads(text)
    return Learned(tuple(data["names"]), data["weights"])


@dataclass(frozen=True, slots=True)
class Guess:
    """What a sentence may ask for; `chance` and `none` (no order at all) of 1."""

    reading: Reading
    chance: float
    none: float
    asks: bool
    """It ends in a question mark."""

    @property
    def is_sure(self) -> bool:
        """Not what reaches many or cannot be taken back; a question orders nothing."""
        intent = intents()[self.reading.intent]
        may = not intent.severe and not (intent.changes and self.asks)
        return may and self.chance >= SURE and self.none <= HARDLY_NONE

    @property
    def is_likely(self) -> bool:
        whole = self.reading.action is Action.DO
        return whole and self.chance >= LIKELY and self.none <= RATHER_NOT_NONE


def guesses(sentence: Sentence, scene: Scene) -> Iterator[Guess]:
    """The likeliest first; of what the speaker may say and the sentence bears."""
    roles = scene.speaker.roles
    chances = learned().chances(sentence.marked, roles)
    asks = sentence.said.rstrip().endswith("?")
    for name, chance in sorted(chances.items(), key=lambda each: -each[1]):
        if chance < POSSIBLE:
            return
        intent = intents().get(name)
        if intent is None or not intent.roles & roles:
            continue
        reading = judge([Shown(CLEAR, CLEAR, intent)], sentence, scene)
        if reading.action is not Action.DECLINE:
            yield Guess(reading, chance, chances[NONE], asks)
