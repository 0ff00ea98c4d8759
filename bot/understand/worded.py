"""Slots that particular words, numbers or codes fill."""

import re
from decimal import Decimal

from bot.understand.called import PER_ONE
from bot.understand.entities.find import Sentence
from bot.understand.entities.money import in_minor
from bot.understand.frame import Frame
from bot.understand.scene import Scene
from bot.understand.times.vocabulary import NUMBERS, number

AS_SAID = frozenset({"group_by", "notice", "preference", "way", "wish"})
"""Slots whose words may be a subject's too, such as a language."""


def words(frame: Frame, sentence: Sentence, scene: Scene) -> None:
    """Slots that particular words, numbers or codes fill."""
    coded = sentence.coded
    for slot, picks in frame.intent.picks.items():
        looked = sentence.said if slot in AS_SAID else coded
        said = [value for value, pattern in picks.items() if pattern.search(looked)]
        if said and slot not in frame.slots:
            frame.slots[slot] = {"true": True, "false": False}.get(said[0], said[0])
    for slot, pattern in frame.intent.numbers.items():
        if match := pattern.search(coded) or _in_words(slot, pattern, sentence):
            said_number = next((g for g in match.groups() if g), "")
            frame.slots.setdefault(slot, _number(said_number))
    for slot, pattern in frame.intent.sums.items():
        if slot not in frame.slots and (match := pattern.search(coded)):
            frame.slots[slot] = in_minor(
                Decimal(next(filter(None, match.groups()))), scene.currency
            )
    for slot, pattern in frame.intent.codes.items():
        if match := pattern.search(sentence.said):
            words = sentence.text[match.start("code") : match.end("code")].strip()
            frame.slots.setdefault(slot, words)


def _in_words(
    slot: str, pattern: re.Pattern[str], sentence: Sentence
) -> re.Match[str] | None:
    """`for 3 physics lessons`: `for 3` was taken for a time."""
    is_price = any(PER_ONE.match(sentence.said, m.end) for m in sentence.of("M"))
    hidden = slot == "count" and (sentence.of("S") or is_price)
    return pattern.search(sentence.said) if hidden else None


def _number(said: str) -> float | int:
    if said in NUMBERS or (not said[:1].isdigit() and said[:1] != "-"):
        return int(number(said))
    value = float(said)
    return int(value) if value == int(value) else value
