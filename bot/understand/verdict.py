"""Do, ask or decline: never a change on a guess."""

from dataclasses import dataclass

from bot.understand.entities.find import Sentence
from bot.understand.frames import Frame, fill
from bot.understand.guards import forbids, is_strange
from bot.understand.intents import Intent
from bot.understand.likely import likely
from bot.understand.reading import NOTHING, Action, Option, Reading
from bot.understand.scene import Scene

SURE = 3.0
"""Enough of an intent's cues to act on it."""
LIKELY = 2.0
"""Enough when everything it needs was said too."""
NEAR = 1.0
"""Two intents closer than this are told apart by what they need, or asked about."""


@dataclass(frozen=True, slots=True)
class Candidate:
    score: float
    frame: Frame

    @property
    def intent(self) -> Intent:
        return self.frame.intent


def judge(
    ranked: list[tuple[float, Intent]], sentence: Sentence, scene: Scene
) -> Reading:
    near = (
        [each for each in ranked[:3] if each[0] >= max(LIKELY, ranked[0][0] - NEAR)]
        if ranked
        else []
    )
    candidates = [
        Candidate(score, fill(intent, sentence, scene)) for score, intent in near
    ]
    if not candidates:
        return NOTHING
    if question := _past_or_future(candidates, sentence):
        return question
    best = max(candidates, key=_worth)
    return _verdict(best, sentence, scene)


def _worth(each: Candidate) -> float:
    """What is complete beats what lacks something."""
    return each.score - 1.5 * len(each.frame.missing)


def _past_or_future(candidates: list[Candidate], sentence: Sentence) -> Reading | None:
    """`Alice maths Thursday 5pm`: taught, or to be booked?"""
    names = {each.intent.name: each for each in candidates}
    both = names.get("log_session"), names.get("book_session")
    if not all(both) or len(candidates) > 2 or "~" not in sentence.marked:  # noqa: PLR2004 -- these two
        return None
    log, book = names["log_session"], names["book_session"]
    if max(log.score, book.score) >= SURE or log.frame.missing or book.frame.missing:
        return None
    options = tuple(
        Option(name, "intent", Reading(name, Action.DO, names[name].frame.slots))
        for name in ("book_session", "log_session")
    )
    return Reading("book_session", Action.ASK, book.frame.slots, ("intent",), options)


def _verdict(best: Candidate, sentence: Sentence, scene: Scene) -> Reading:
    intent, frame = best.intent, best.frame
    strange = is_strange(frame.outside(sentence.said))
    if intent.changes and (strange or forbids(sentence.coded)):
        return NOTHING
    if strange and best.score < SURE * 2:
        return NOTHING
    if best.score < (SURE if frame.missing or frame.doubts else LIKELY):
        return NOTHING
    asks = (*frame.doubts, *frame.missing)
    if asks:
        known = {k: v for k, v in frame.slots.items() if k not in frame.doubts}
        options = frame.doubts.get(asks[0]) or likely(asks[0], scene)
        return Reading(intent.name, Action.ASK, known, asks, options)
    return Reading(intent.name, Action.DO, frame.slots)
