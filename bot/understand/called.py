"""Who and what is called by its name: people, classes, subjects, sums."""

import re

from bot.understand.entities.find import Sentence
from bot.understand.entities.found import Found, Mention
from bot.understand.frame import Frame
from bot.understand.reading import Option
from bot.understand.roster.things import Named
from bot.understand.scene import Scene
from bot.understand.who import staff, students


def mentions(found: Found) -> tuple[Mention, ...]:
    value = found.value if isinstance(found.value, tuple) else ()
    return tuple(m for m in value if isinstance(m, Mention))


def is_called(sentence: Sentence, found: Found) -> bool:
    """`Miss Sharma, can we ...`: spoken to, not of."""
    greeting = _GREETING.fullmatch(sentence.said[: found.start])
    if _YOURSELF.search(sentence.said, found.end):
        return False
    return bool(greeting and _TO_SOMEBODY.match(sentence.said, found.end))


_YOURSELF = re.compile(
    r"\b(?:you (?:teach|see|meet|help|tutor|take) (?:me|us)|with you)\b"
)
_GREETING = re.compile(r"(?:hi|hello|hey|dear|good \w+|ok|please|sorry)?[\s,]*")
_TO_SOMEBODY = re.compile(
    r"\s*(?:[,!]|(?:(?:can|could|may|would)(?= (?:you|u|i|we|my|it|the|this|that|he|she"
    r"|they|[^a-z])\b)|please|i|i'm|i'll|im|we|is it|my)\b)"
)


def things(
    frame: Frame, sentence: Sentence, found: tuple[Found, ...], scene: Scene
) -> None:
    slots = frame.intent.slots
    for one in found:
        if sentence.is_denied(one):
            continue
        if one.code == "P" and "students" in slots:
            students(frame.slots, frame.doubts, mentions(one))
        elif one.code == "U" and "tutor" in slots and _is_left(one, sentence):
            continue
        elif one.code == "U" and "tutor" in slots and not is_called(sentence, one):
            staff(frame.slots, frame.doubts, mentions(one), scene)
        elif one.code in SIMPLE and SIMPLE[one.code] in slots:
            _thing(frame, SIMPLE[one.code], one.value)
        elif one.code == "M":
            per_one = PER_ONE.match(sentence.said, one.end) or OF_SEVERAL.search(
                sentence.said[: one.start]
            )
            wanted = ("rate", "amount") if per_one else ("amount", "rate")
            slot = next((s for s in wanted if s in slots), None)
            if slot:
                frame.slots.setdefault(slot, one.value)


def _thing(frame: Frame, slot: str, value: object) -> None:
    """Of two classes named neither is left out without a word."""
    several = tuple(dict.fromkeys(value)) if isinstance(value, tuple) else (value,)
    if len(several) > 1 and slot not in frame.slots:
        frame.doubts[slot] = tuple(
            Option(str(e.name), slot, e) for e in several if isinstance(e, Named)
        )
    elif slot not in frame.doubts:
        frame.slots.setdefault(slot, several[0])


PER_ONE = re.compile(
    r"\s*(?:each|apiece|per|an? (?:h|lesson|session|class)|/|ph\b|hourly)"
)
"""`at £70 each` is a rate, `£70` a sum."""
OF_SEVERAL = re.compile(r"\b(?:lessons|sessions|classes|hours) (?:at|@)\s*$")
"""`6 lessons at £70`: of each of them."""


def _is_left(one: Found, sentence: Sentence) -> bool:
    """`from Maya to Tom`: Tom is meant."""
    others = len(sentence.of("U")) > 1
    return others and sentence.said[: one.start].endswith("from ")


SIMPLE = {
    "C": "class",
    "K": "course",
    "S": "subject",
    "A": "task",
    "R": "location",
    "N": "school",
}
