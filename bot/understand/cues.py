"""How much of each intent a sentence shows."""

from collections.abc import Mapping

from bot.understand.entities.find import Sentence
from bot.understand.intents import Intent

NOT_THEIRS = 2.5
"""What it counts against an intent that the speaker's roles never have it."""


def scores(
    sentence: Sentence, known: Mapping[str, Intent], roles: frozenset[str]
) -> list[tuple[float, Intent]]:
    """The best first; only those that show at all."""
    found = []
    for intent in known.values():
        score = sum(
            cue.weight
            for cue in intent.cues
            if cue.pattern.search(sentence.marked if cue.is_tensed else sentence.coded)
        )
        if score > 0:
            score -= 0 if roles & intent.roles else NOT_THEIRS
            found.append((score, intent))
    found.sort(key=lambda each: -each[0])
    return found
