"""How much of each intent a sentence shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.understand.entities.find import Sentence
from bot.understand.guards import passes_on
from bot.understand.intents import Intent


@dataclass(frozen=True, slots=True)
class Shown:
    """An intent, how much of it there is, and its strongest cue."""

    score: float
    strongest: float
    intent: Intent


NOT_THEIRS = 100.0
"""What it counts against an intent that the speaker's roles never have it."""


TO_OTHERS = frozenset({"announce", "message", "remind", "chase_payment"})
PASSED_ON = 4.0
"""What it counts against any other intent that the words are meant for others."""


def scores(
    sentence: Sentence, known: Mapping[str, Intent], roles: frozenset[str]
) -> list[Shown]:
    """The best first; only those that show at all."""
    passed_on = passes_on(sentence.coded)
    found = []
    for intent in known.values():
        seen = [
            cue.weight
            for cue in intent.cues
            if cue.pattern.search(sentence.marked if cue.is_tensed else sentence.coded)
        ]
        score = sum(seen)
        if passed_on and intent.name not in TO_OTHERS:
            score -= PASSED_ON
        if score > 0:
            score -= 0 if roles & intent.roles else NOT_THEIRS
            found.append(Shown(score, max(seen), intent))
    found.sort(key=lambda each: -each.score)
    return found
