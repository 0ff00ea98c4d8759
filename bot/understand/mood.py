"""Every `not`, `if` and `says` of a sentence must belong to what it was understood by.

A rule for the language, not for a sentence: whatever turns a statement into its
denial, a supposition or somebody else's words is either part of a cue (`didn't come`),
or it means that nothing was ordered.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.understand.english import table
from bot.understand.entities.find import Sentence
from bot.understand.intents import Intent
from bot.understand.unknown import is_given_name
from bot.understand.vocabulary import strange_to

_CLAUSE = re.compile(
    r"[,;!?]|\.(?!\d)|\b(?:because|but|so|as|since|cos|then|and can|and please)\b"
)
WEAK = 2.0
"""A cue below this is a hint, and says nothing of how the sentence is meant."""


@cache
def _turns(kind: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(table("guards")[kind]) + ")")


def is_turned(intent: Intent, sentence: Sentence, own: str) -> bool:
    """Denied where the order is, or supposed anywhere; `own` is no free text."""
    doubts = [m.span() for m in _turns("doubts").finditer(own)]
    denials = [m.span() for m in _turns("denials").finditer(own)]
    if not doubts and not denials:
        return False
    seen = list(_evidence(intent, sentence))
    if any(not _within(each, seen) for each in doubts):
        return True
    clauses = list(_clauses(own))
    return any(
        not _within(each, seen) and _is_there(_around(each, clauses), seen)
        for each in denials
    )


def is_no_opening(intent: Intent, sentence: Sentence, own: str) -> bool:
    """Where an order is given, hardly more than courtesy and names come before it."""
    if intent.name not in table("guards")["given"]:
        return False
    starts = [a for a, b in _evidence(intent, sentence) if own[a:b].strip()]
    first = min(starts, default=0)
    clause = next((c for c in _clauses(own) if c[0] <= first <= c[1]), (0, first))
    before = _OPENING.sub(" ", own[clause[0] : first])
    known = _openers()
    return any(word not in known for word in re.findall(r"[a-z']+", before))


def has_wrong_object(intent: Intent, sentence: Sentence, own: str) -> bool:
    """`book tickets`, `change my pin`: what is to be booked is none of ours."""
    match = _OBJECT.search(own)
    if not match or not strange_to(intent.name, match["what"]):
        return False
    named = f" {match['what'].capitalize()}" in sentence.text
    return not named and not is_given_name(match["what"])


def is_no_schoolwork(intent: Intent, sentence: Sentence) -> bool:
    """`graded gravel`, `record Alice singing`: nothing that is marked or taught."""
    if intent.name == "log_session" and (match := _FILMED.search(sentence.coded)):
        return bool(strange_to(intent.name, match["what"]))
    if intent.name != "log_marking" or sentence.of("PCKSA"):
        return False
    graded = _GRADED.search(sentence.coded)
    if graded is None or graded["what"].endswith("s"):
        return False
    return bool(strange_to(intent.name, graded["what"]))


_FILMED = re.compile(r"\b(?:record|film|tape|capture) P (?P<what>[a-z]{2,}ing)\b")
_GRADED = re.compile(
    r"\b(?:marked|marking|graded|grading|assessed|corrected)"
    r"(?: (?:the|some|my|our|all|of))* (?P<what>[a-z]{3,})\b"
)
_OBJECT = re.compile(
    r"\b(?:book|cancel|move|reschedule|postpone|schedule|arrange|reserve|shift|push|delay|change"
    r"|invoice|remove|delete)(?: (?:me|us|the|an?|my|our|your|his|her|their|some|this"
    r"|that|two|both|all))* (?P<what>[a-z]{3,})\b"
)
_OPENING = re.compile(r"[A-Z](?:'s)?")


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("guards")["openers"].split())


def _evidence(intent: Intent, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the sentence says what it was understood to say."""
    for cue in intent.cues:
        if cue.weight >= WEAK and not cue.is_tensed:
            for match in cue.pattern.finditer(sentence.coded):
                yield match.span()
    for picks in intent.picks.values():
        for pattern in picks.values():
            for match in pattern.finditer(sentence.coded):
                yield match.span()


def _within(stretch: tuple[int, int], seen: list[tuple[int, int]]) -> bool:
    return any(a <= stretch[0] and stretch[1] <= b for a, b in seen)


def _clauses(own: str) -> Iterator[tuple[int, int]]:
    at = 0
    for joint in _CLAUSE.finditer(own):
        yield at, joint.start()
        at = joint.end()
    yield at, len(own)


def _around(
    stretch: tuple[int, int], clauses: list[tuple[int, int]]
) -> tuple[int, int]:
    return next((c for c in clauses if c[0] <= stretch[0] <= c[1]), stretch)


def _is_there(clause: tuple[int, int], seen: list[tuple[int, int]]) -> bool:
    """The clause holds what it was understood by, or nothing does."""
    return not seen or any(a < clause[1] and clause[0] < b for a, b in seen)
