"""Why nothing is done on a sentence, where that can be said: better than "pardon?"."""

import re
from dataclasses import replace
from itertools import islice

from bot.understand.cues import Shown, scores
from bot.understand.entities.find import Sentence, look
from bot.understand.entities.marks import AHEAD, EITHER, PAST
from bot.understand.guards import is_no_order, is_yet_to_come
from bot.understand.intents import intents
from bot.understand.learned import guesses
from bot.understand.reading import FOREIGN, NOTHING, Action, Reading
from bot.understand.scene import Scene
from bot.understand.times.moment import Tense
from bot.understand.verdict import judge
from bot.understand.which import which_of

EVERY_ROLE = frozenset({"tutor", "head", "moderator", "admin", "student", "guardian"})
CLEAR = 3.0
"""A cue this strong is a clear word for what is to be done."""
HINT = 1.5
MOST_NEAR = 2
OPEN = frozenset({NOTHING.why, FOREIGN.why})
"""Refused for want of a rule: what was learned may still know it."""
_HALF = re.compile(r"(?:and|also|or|but|again|too|(?:do )?(?:the )?same)\b")
"""It went on from something, and there was nothing."""
TALK = frozenset({"smalltalk", "cancel", "correct", "undo", "why", "none"})


def explained(text: str, reading: Reading, scene: Scene) -> Reading:
    """The same reading; a refusal says what it may have been about."""
    if reading.action is Action.DO or reading.why == "forbidden":
        return reading
    sentence = look(text, scene)
    if is_no_order(sentence.coded, sentence.said):
        return reading
    ranked = scores(sentence, EVERY_ROLE)
    theirs = _not_theirs(ranked, reading, sentence, scene)
    if theirs is not None or reading.action is Action.ASK:
        return theirs or reading
    if reading.why not in OPEN:
        return reading
    if not reading.why and (
        wrong := _not_over(sentence, scene) or _over(sentence, scene)
    ):
        return wrong
    learned = _learned(reading, sentence, scene)
    return learned or replace(reading, near=_near(ranked, scene))


def _learned(reading: Reading, sentence: Sentence, scene: Scene) -> Reading | None:
    """What wordings like these have meant: done if sure, asked about, or named."""
    if _HALF.match(sentence.said):
        return None
    found = list(islice(guesses(sentence, scene), MOST_NEAR))
    if not found:
        return None
    if found[0].is_sure:
        return found[0].reading
    if found[0].is_likely:
        whole = [each.reading for each in found if each.reading.action is Action.DO]
        return which_of(whole, scene)
    return replace(reading, near=tuple(each.reading for each in found))


def _not_theirs(
    ranked: list[Shown], reading: Reading, sentence: Sentence, scene: Scene
) -> Reading | None:
    """Clear enough, were it not for the role of who said it."""
    roles = scene.speaker.roles
    if not ranked or ranked[0].intent.roles & roles or ranked[0].strongest < CLEAR:
        return None
    meant = judge(ranked, sentence, scene)
    whole = meant.action is Action.DO
    if meant.intent == "none" or intents()[meant.intent].roles & roles:
        return None
    if not whole and reading.action is Action.ASK:
        return None
    return replace(NOTHING, why="not_theirs", near=(meant,))


def _not_over(sentence: Sentence, scene: Scene) -> Reading | None:
    """Told as done, and still to come; the booking it may have been instead."""
    if AHEAD not in sentence.marked or is_yet_to_come(sentence.coded):
        return None
    timeless = replace(sentence, marked=sentence.marked.replace(AHEAD, EITHER))
    ranked = scores(timeless, scene.speaker.roles)
    if not ranked or ranked[0].strongest < CLEAR:
        return None
    told = judge(ranked, timeless, scene)
    if told.intent == "none" or intents()[told.intent].tense is not Tense.PAST:
        return None
    if not intents()[told.intent].changes:
        return None
    if told.intent != "log_session":
        return replace(NOTHING, why="not_over", near=(told,))
    booking = judge([Shown(CLEAR, CLEAR, intents()["book_session"])], sentence, scene)
    return replace(NOTHING, why="not_over", near=(told, booking))


def _over(sentence: Sentence, scene: Scene) -> Reading | None:
    """Asked for at a time that is past."""
    if PAST not in sentence.marked or AHEAD in sentence.marked:
        return None
    timeless = replace(sentence, marked=sentence.marked.replace(PAST, EITHER))
    ranked = scores(timeless, scene.speaker.roles)
    if not ranked or ranked[0].strongest < CLEAR or ranked[0].intent.name not in BOOKS:
        return None
    wanted = judge(ranked, timeless, scene)
    done = wanted.action is Action.DECLINE or wanted.intent not in BOOKS
    return None if done else replace(NOTHING, why="over", near=(wanted,))


BOOKS = frozenset({"book_session"})


def _near(ranked: list[Shown], scene: Scene) -> tuple[Reading, ...]:
    """What comes nearest of what the speaker may do, to be offered."""
    found = _theirs(ranked, scene)
    return tuple(Reading(each, Action.ASK) for each in found[:MOST_NEAR])


def about(topic: str, scene: Scene) -> list[str]:
    """The intents that a few words sound like, the likeliest first."""
    return _theirs(scores(look(topic, scene), scene.speaker.roles), scene)


def _theirs(ranked: list[Shown], scene: Scene) -> list[str]:
    return [
        each.intent.name
        for each in ranked
        if each.score >= HINT
        and each.intent.roles & scene.speaker.roles
        and each.intent.name not in TALK
    ]
