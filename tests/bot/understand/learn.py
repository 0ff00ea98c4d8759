"""python -m tests.bot.understand.learn: learn anew what wordings mean.

Reads every sentence of this folder whose intent is known, the wordings and the no
orders, and writes bot/understand/english/learned.json. The same sentences give the same
weights, on every machine.
"""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understand import english
from bot.understand.entities.find import look
from bot.understand.intents import intents
from bot.understand.learned import NONE, signs, words_of
from tests.bot.understand.sentences import SPEAKERS
from tests.bot.understand.world import scene, somebody

HERE = Path(__file__).parent
FILES = ("paraphrases.txt", "timetable.txt", "wordings.txt")
NO_ORDERS = HERE / "no_orders.txt"
WEIGHTS = Path(english.__file__).with_name("learned.json")
WHO = {**SPEAKERS, "guardian": somebody("Gina Wong", "guardian")}
ROUNDS = 120
STEP = 0.09
SHRINK = 2e-5
"""What holds the weights small (an L2 penalty): rare words are believed less."""
LEAST = 0.2
"""Smaller weights change no answer and are left out."""
SEEN = 2
"""A word met only once tells nothing."""
Matrix = NDArray[np.float32]
Told = tuple[list[str], frozenset[str], str]
Example = tuple[frozenset[str], str]


def main() -> None:
    told = list(_told())
    examples = _examples(told)
    known, names = _known(examples)
    weights = _trained(examples, known, names)
    kept = {
        sign: {str(n): round(float(w), 1) for n, w in enumerate(row) if abs(w) >= LEAST}
        for sign, row in zip(known, weights, strict=True)
    }
    lines = ",\n".join(f"{json.dumps(s)}: {json.dumps(row)}" for s, row in kept.items())
    data = f'{{"names": {json.dumps(names)}, "weights": {{\n{lines}\n}}}}\n'
    WEIGHTS.write_text(data, "utf-8")


def _told() -> Iterator[Told]:
    for name in FILES:
        for role, text, meaning in rows(HERE / name):
            intent = meaning.split()[0].lstrip("?")
            if intent == "nothing" or intent in {NONE, *intents()}:
                yield *_heard(role, text), NONE if intent == "nothing" else intent
    for role, (text,) in zip(cycle(WHO), rows(NO_ORDERS), strict=False):
        yield *_heard(role, text), NONE


def _examples(told: list[Told]) -> list[Example]:
    counted = Counter(word for words, _, _ in told for word in {*words})
    known = frozenset(word for word, often in counted.items() if often >= SEEN)
    return [(signs(words, roles, known), intent) for words, roles, intent in told]


def rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def _heard(role: str, text: str) -> tuple[list[str], frozenset[str]]:
    seen = scene(WHO[role])
    return words_of(look(text, seen).marked), seen.speaker.roles


def _known(examples: list[Example]) -> tuple[list[str], list[str]]:
    counted = Counter(sign for found, _ in examples for sign in found)
    names = sorted({intent for _, intent in examples})
    return sorted(sign for sign, often in counted.items() if often >= SEEN), names


def _trained(examples: list[Example], known: list[str], names: list[str]) -> Matrix:
    """Adam (Kingma and Ba, 2015) over all sentences at once."""
    place = {sign: n for n, sign in enumerate(known)}
    seen = np.zeros((len(examples), len(known)), np.float32)
    meant = np.zeros((len(examples), len(names)), np.float32)
    for row, (found, intent) in enumerate(examples):
        seen[row, [place[sign] for sign in found if sign in place]] = 1
        meant[row, names.index(intent)] = 1
    seen /= np.sqrt(np.maximum(seen.sum(1, keepdims=True), 1))
    weights = np.zeros((len(known), len(names)), np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, ROUNDS + 1):
        odds = np.exp(seen @ weights)
        wrong = odds / odds.sum(1, keepdims=True) - meant
        slope = seen.T @ wrong / len(examples) + SHRINK * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= (
            STEP
            * (mean / (1 - 0.9**turn))
            / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
        )
    return weights


if __name__ == "__main__":
    main()
