"""How much of each intent a sentence shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from bot.understand.entities.find import Sentence
from bot.understand.guards import passes_on
from bot.understand.intents import Cue, Intent, intents
from bot.understand.patterns import ByStretch


@dataclass(frozen=True, slots=True)
class Shown:
    """An intent, how much of it there is, and its strongest cue."""

    score: float
    strongest: float
    intent: Intent


NOT_THEIRS = 100.0
"""What it counts against an intent that the speaker's roles never have it."""


TO_OTHERS = frozenset(
    {
        "announce",
        "message",
        "tell_office",
        "remind",
        "chase_payment",
        "poll_times",
        "ask_opinion",
    }
)
PASSED_ON = 4.0
"""What it counts against any other intent that the words are meant for others."""


def scores(sentence: Sentence, roles: frozenset[str]) -> list[Shown]:
    """The best first; only those that show at all."""
    passed_on = passes_on(sentence.coded)
    found = []
    for intent, cues in groupby(seen_in(sentence), key=itemgetter(0)):
        seen = [cue.weight for _, cue in cues]
        score = sum(seen)
        if passed_on and intent.name not in TO_OTHERS:
            score -= PASSED_ON
        if score > 0:
            score -= 0 if roles & intent.roles else NOT_THEIRS
            found.append(Shown(score, max(seen), intent))
    found.sort(key=lambda each: -each.score)
    return found


def seen_in(sentence: Sentence) -> Iterator[tuple[Intent, Cue]]:
    """In the order of the intents; only those are tried that could be there."""
    plain, tensed = _cues()
    found = [
        one
        for cues, text in ((plain, sentence.coded), (tensed, sentence.marked))
        for pattern, one in cues.within(text)
        if pattern.search(text)
    ]
    found.sort(key=itemgetter(0))
    return ((intent, cue) for _, intent, cue in found)


def load() -> None:
    """Before anybody waits for it."""
    for cues in _cues():
        cues.within("")


Placed = tuple[int, Intent, Cue]


@cache
def _cues() -> tuple[ByStretch[Placed], ByStretch[Placed]]:
    """Those that look at the coded text, and those that look at the marked one."""
    every = ((intent, cue) for intent in intents().values() for cue in intent.cues)
    placed = [(place, intent, cue) for place, (intent, cue) in enumerate(every)]
    plain, tensed = (
        ByStretch((one[2].pattern, one) for one in placed if one[2].is_tensed is which)
        for which in (False, True)
    )
    return plain, tensed
