"""Do, ask or decline: never a change on a guess."""

import re
from dataclasses import dataclass

from bot.understand.bare import DONE
from bot.understand.cues import Shown
from bot.understand.entities.find import Sentence
from bot.understand.frame import Frame
from bot.understand.frames import fill
from bot.understand.guards import forbids, is_strange, is_yet_to_come, only_wonders
from bot.understand.intents import Intent
from bot.understand.likely import likely
from bot.understand.mood import (
    has_wrong_object,
    is_no_opening,
    is_no_schoolwork,
    is_turned,
)
from bot.understand.normalise import plain
from bot.understand.reading import (
    FORBIDDEN,
    FOREIGN,
    NOTHING,
    Action,
    Reading,
)
from bot.understand.scene import Scene
from bot.understand.times.moment import Tense
from bot.understand.vocabulary import picked, strange_to, strange_words
from bot.understand.which import which_of

SURE = 3.0
"""Enough of an intent's cues to act on it."""
LIKELY = 2.0
"""Enough when everything it needs was said too."""
GROUND = "PUCKAGM"
"""Codes of what only this organisation has: its people, classes, money."""
_SECOND = re.compile(r"[,.;!] ")
"""A question after a statement leaves the statement as it is."""
STRONG = 2.5
"""A cue that is a clear word for what is to be done."""
CLEAR = 3.5
"""A cue so clear that a word beside it may be strange; a name makes up for a little."""
MOST_ODD = 3
"""Words that have nothing to do with the intent; what cannot be undone bears none."""
ASKED = 4.0
"""Enough for a question in spite of a word that does not belong to it."""
OWN = frozenset({"running_late", "report_absence"})
"""What one says of oneself, and gives reasons for."""
_OTHER = re.compile(r"my \w+ (?:is|was|has)\b")
WHEN = frozenset({"start", "date", "period", "late_by", "eta"})
NEAR = 1.0
"""Two intents closer than this are told apart by what they need, or asked about."""


@dataclass(frozen=True, slots=True)
class Candidate:
    shown: Shown
    frame: Frame

    @property
    def score(self) -> float:
        return self.shown.score

    @property
    def intent(self) -> Intent:
        return self.frame.intent


def judge(ranked: list[Shown], sentence: Sentence, scene: Scene) -> Reading:
    top = ranked[0].score if ranked else 0
    near = [s for s in ranked[:3] if s.score >= max(LIKELY, top - NEAR)]
    candidates = [Candidate(s, fill(s.intent, sentence, scene)) for s in near]
    if not candidates:
        return NOTHING
    if question := _past_or_future(candidates, sentence, scene):
        return question
    best = max(candidates, key=_worth)
    return _verdict(best, sentence, scene)


def _worth(each: Candidate) -> float:
    """What is complete beats what lacks something."""
    contradicted = "start" in each.frame.doubts
    return each.score - 1.5 * len(each.frame.missing) - contradicted


def _past_or_future(
    candidates: list[Candidate], sentence: Sentence, scene: Scene
) -> Reading | None:
    """`Alice maths Thursday 5pm`: taught, or to be booked?"""
    names = {each.intent.name: each for each in candidates}
    both = names.get("log_session"), names.get("book_session")
    if not all(both) or len(candidates) > 2 or "~" not in sentence.marked:  # noqa: PLR2004 -- these two
        return None
    log, book = names["log_session"], names["book_session"]
    if DONE.search(sentence.coded):
        return None
    if max(log.score, book.score) >= SURE or log.frame.missing or book.frame.missing:
        return None
    return which_of(
        [
            Reading(each.intent.name, Action.DO, each.frame.slots)
            for each in (log, book)
        ],
        scene,
    )


def _enough(best: Candidate) -> float:
    """A question may be answered on less than a change needs."""
    if best.intent.severe:
        return SURE if best.shown.strongest > STRONG else SURE * 2
    frame = best.frame
    whole = not (frame.missing or frame.doubts or frame.unfit)
    return LIKELY if whole and not best.intent.changes else SURE


WISHES = frozenset({"set_wishes"})
"""`I don't want to start before 9` is just what is asked for."""
OF_LIFE = frozenset({*WISHES, "own_availability", "learner_availability"})
"""What keeps people from lessons may be anything: lunch, football."""


def _is_no_order(intent: Intent, coded: str) -> bool:
    if intent.tense is Tense.PAST and is_yet_to_come(coded):
        return True
    if forbids(coded) and not (intent.name in WISHES and "?" not in coded):
        return True
    return only_wonders(coded) and (intent.severe or not _SECOND.search(coded))


def _is_foreign(best: Candidate, sentence: Sentence) -> bool:
    """It names nobody and nothing of ours, but something that is not ours.

    Where somebody is named, a weak sign together with unknown words is no order.
    """
    frame = best.frame
    named = (
        *_strangers(frame),
        *(str(frame.slots.get(c, "")) for c in best.intent.codes),
    )
    names = {part for each in named for part in _PART.findall(plain(each))}
    outside = frame.outside_of(sentence)
    if best.intent.name == "remove_student":  # what comes after is why
        outside = _WHY.split(outside, maxsplit=1)[0]
    odd = [w for w in strange_to(best.intent.name, outside) if w not in names]
    tells = "text" in best.intent.slots and best.intent.tense is Tense.PAST
    strict = best.intent.severe or (frame.missing and not tells)
    ours = any(found.code in GROUND for found in sentence.found)
    if len(odd) >= (1 if strict else MOST_ODD if ours else MOST_ODD - 1):
        return True
    if (
        best.intent.name in OWN
        and best.shown.strongest >= ASKED
        and WHEN & frame.slots.keys()
        and not _OTHER.match(sentence.coded)
    ):
        return False  # why somebody is late may be anything
    if odd and best.shown.strongest < CLEAR - (ours and len(odd) == 1) * 0.5:
        return True
    known = names | picked(best.intent.name)
    words = [word for word in strange_words(outside) if word not in known]
    if not words:
        return False
    if not ours and "students" in frame.missing and _are_names(words, sentence):
        return False
    return not ours or best.shown.strongest < STRONG


_PART = re.compile(r"[a-z]{2,}")
_WHY = re.compile(
    r"[,;:(-]|\b(?:he|she|they|his|her|their|because|cos|since|as|who|due|going|moving)\b"
)


def _is_about_else(best: Candidate, sentence: Sentence) -> bool:
    """A question about nothing of ours, with words that the intent does not have."""
    if any(found.code in GROUND for found in sentence.found):
        return False
    if best.score >= SURE * 2 or not (best.frame.missing or best.score < ASKED):
        return False
    return bool(strange_to(best.intent.name, best.frame.outside_of(sentence)))


def _strangers(frame: Frame) -> list[str]:
    said = frame.unfit.get("students", ())
    return (
        [each for each in said if isinstance(each, str)]
        if isinstance(said, tuple)
        else []
    )


def _are_names(words: list[str], sentence: Sentence) -> bool:
    """Written like names: somebody whom nobody here knows."""
    return all(f" {word.capitalize()}" in sentence.text for word in words)


def _refused(
    best: Candidate, sentence: Sentence, own: str, *, strange: bool
) -> Reading | None:
    """What may not be done on the strength of this sentence."""
    outside = best.frame.outside_of(sentence)
    if strange or _is_no_order(best.intent, own):
        return FORBIDDEN
    if is_turned(best.intent, sentence, outside):
        return FORBIDDEN
    foreign = (
        is_no_opening(best.intent, sentence, outside)
        or has_wrong_object(best.intent, sentence, outside)
        or is_no_schoolwork(best.intent, sentence)
    )
    return FOREIGN if foreign or _is_foreign(best, sentence) else None


def _verdict(best: Candidate, sentence: Sentence, scene: Scene) -> Reading:
    intent, frame = best.intent, best.frame
    about_life = intent.name in OF_LIFE
    strange = not about_life and is_strange(frame.outside_of(sentence))
    own = frame.own_words(sentence)
    if intent.changes and (refused := _refused(best, sentence, own, strange=strange)):
        return refused
    doubtful = strange and best.score < SURE * 2
    about_else = not intent.changes and _is_about_else(best, sentence)
    if doubtful or about_else or best.score < _enough(best):
        return NOTHING
    asks = (*frame.unfit, *frame.doubts, *frame.missing_for(scene.speaker))
    if asks:
        known = {k: v for k, v in frame.slots.items() if k not in frame.doubts}
        options = frame.doubts.get(asks[0]) or likely(asks[0], scene)
        if asks[0] in frame.unfit:
            options = ()
        return Reading(
            intent.read_as, Action.ASK, known, asks, options, unfit=frame.unfit
        )
    return Reading(intent.read_as, Action.DO, frame.slots)
