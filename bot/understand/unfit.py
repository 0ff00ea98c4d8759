"""What was said for a slot and cannot be right there: asked about, never dropped."""

from datetime import timedelta
from typing import Protocol

from bot.understand.entities.find import Sentence
from bot.understand.intents import Intent
from bot.understand.reading import Option
from bot.understand.unknown import strangers, unknown_room

LOGGED = frozenset({"session", "booking", "spent"})
LONGEST_RANGE = timedelta(hours=9)
"""`5-4pm` is a slip of the finger, not eleven hours."""
LONGEST = timedelta(hours=12)


class Filled(Protocol):
    """A frame: what the sentence gives an intent."""

    intent: Intent
    slots: dict[str, object]
    doubts: dict[str, tuple[Option, ...]]
    unfit: dict[str, object]

    def outside_of(self, sentence: Sentence) -> str: ...


def misfits(frame: Filled, sentence: Sentence) -> None:
    """Names and rooms that nobody has here, and times that nobody works."""
    named = strangers(frame.outside_of(sentence), sentence.text)
    if named and frame.intent.slots & {"students", "roll"}:
        known = frame.slots.pop("students", ())
        frame.unfit["students"] = (*(known if isinstance(known, tuple) else ()), *named)
    is_booking = frame.intent.name == "book_session" and "location" not in frame.slots
    if is_booking and (room := unknown_room(sentence)):
        frame.unfit["location"] = room
    if frame.intent.when in LOGGED:
        _lengths(frame)


def _lengths(frame: Filled) -> None:
    slots = frame.slots
    length = slots.get("length")
    if not isinstance(length, timedelta):
        return
    if length > LONGEST:
        frame.unfit["length"] = slots.pop("length")
    elif length > LONGEST_RANGE and "start" in slots:
        del slots["start"], slots["length"]
        frame.doubts["start"] = ()
