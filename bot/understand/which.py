"""Taught, or to be booked? Asked about, the nearer in time first."""

from datetime import datetime

from bot.understand.reading import Action, Option, Reading
from bot.understand.scene import Scene


def which_of(readings: list[Reading], scene: Scene) -> Reading:
    """A question between readings that are each complete."""
    nearest = sorted(readings, key=lambda reading: _distance(reading, scene))
    options = tuple(Option(each.intent, "intent", each) for each in nearest)
    first = nearest[0]
    return Reading(first.intent, Action.ASK, first.slots, ("intent",), options)


def _distance(reading: Reading, scene: Scene) -> float:
    start = reading.slots.get("start")
    if isinstance(start, datetime):
        return abs((start - scene.now).total_seconds())
    return float("inf")
