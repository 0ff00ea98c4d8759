"""Who and when, and hardly a word beside: `9-10 today: Alice, maths`."""

import re
from functools import cache

from bot.understand.english import table
from bot.understand.entities.find import Sentence
from bot.understand.entities.marks import AHEAD, EITHER, PAST, mark
from bot.understand.frames import fill
from bot.understand.guards import is_yet_to_come
from bot.understand.intents import intents
from bot.understand.reading import Action, Reading
from bot.understand.scene import Scene
from bot.understand.times.moment import Tense
from bot.understand.times.said import Said
from bot.understand.timing import Times
from bot.understand.which import which_of

TEACHERS = frozenset({"tutor", "head"})
DONE = re.compile(
    r"\b(?:done|held|given|happened|finished|completed|was|were|had|did|ran|went|lasted"
    r"|over(?! to\b)|after|took|helped|taught|tutored|coached|gave|covered|revised"
    r"|practi[sc]ed|spent|saw)\b"
)
_WORD = re.compile(r"[a-z]{2,}")
MOST_STRANGE = 0
"""Words nobody expects there; even one more and it may be a story."""


@cache
def _fillers() -> frozenset[str]:
    return frozenset(table("fillers")["words"].split())


def who_and_when(sentence: Sentence, scene: Scene) -> Reading | None:
    """Taught if it is past, to be booked if it is to come, else a question."""
    if not scene.speaker.roles & TEACHERS or not sentence.of("PC"):
        return None
    if not (sentence.of("TE") or _lasts(sentence)) or is_yet_to_come(sentence.coded):
        return None
    times = tuple(f for f in sentence.found if f.code in "TDL")
    said = Times(sentence, scene, Tense.ANY, times).merged()
    side = AHEAD if sentence.of("E") else mark(said, scene.moment)
    if side == EITHER and DONE.search(sentence.coded):
        side = PAST
    if side == EITHER:
        return _either(sentence, scene)
    return _meant({PAST: "log_session", AHEAD: "book_session"}[side], sentence, scene)


def _lasts(sentence: Sentence) -> bool:
    """`Alice maths 1h30 yesterday`: the hour is asked for."""
    said = (f.value for f in sentence.of("D"))
    return any(isinstance(each, Said) and each.length for each in said)


def _is_a_story(coded: str) -> bool:
    words = set(_WORD.findall(coded)) - _fillers()
    return len(words) > MOST_STRANGE or coded.rstrip().endswith("?")


def _meant(name: str, sentence: Sentence, scene: Scene) -> Reading | None:
    frame = fill(intents()[name], sentence, scene)
    if frame.missing or _is_a_story(frame.outside_of(sentence)):
        return None
    if frame.unfit:
        asks = tuple(frame.unfit)
        return Reading(name, Action.ASK, frame.slots, asks, unfit=frame.unfit)
    if frame.doubts:
        slot, options = next(iter(frame.doubts.items()))
        return Reading(name, Action.ASK, frame.slots, (slot,), options)
    return Reading(name, Action.DO, frame.slots)


def _either(sentence: Sentence, scene: Scene) -> Reading | None:
    both = [_meant(name, sentence, scene) for name in ("book_session", "log_session")]
    whole = [r for r in both if r and r.action is Action.DO]
    if len(whole) < len(both):
        return None
    return which_of(whole, scene)
