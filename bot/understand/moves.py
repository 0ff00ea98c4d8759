"""From when to when: the times of a session that is moved."""

import re
from dataclasses import replace
from datetime import datetime

from bot.understand.times.moment import Tense
from bot.understand.times.repeats import recurrence
from bot.understand.times.resolve import Resolved
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import Grain
from bot.understand.timing import Slots, Times

_SAME_TIME = re.compile(r"\bsame time\b")
_EARLIER = re.compile(r"\b(?:earlier|forward|sooner|bring)\b")
_TO_BEFORE = re.compile(
    r">\s*$|\b(?:to|until|till|for|be|on|start|starts|at|make it|do|into)\s*$"
)
_FROM_BEFORE = re.compile(r"(?:\bfrom|\bnot|\binstead of|\brather than|\bof)\s*$")
_INSTEAD = re.compile(r"^\s*(?:instead|rather)\b")


def moved(times: Times) -> Slots:
    """`from` and `to`; at the same time on another day it is only `to_date`."""
    slots = _moved(times)
    goal = slots.get("to")
    if _SAME_TIME.search(times.sentence.said) and isinstance(goal, datetime):
        del slots["to"]
        slots["to_date"] = goal.date()
    return slots


def _moved(times: Times) -> Slots:
    saids = [
        (f.start, f.end, _in_weeks_to_come(f.value))
        for f in times.found
        if isinstance(f.value, Said)
    ]
    length = next((s.length for _, _, s in saids if s.length and s.length.time), None)
    every = next((s for _, _, s in saids if s.every), None)
    if every is not None:
        others = [s for _, _, s in saids if not s.every]
        goal = next((s for s in others if s.clock and not s.pieces), None)
        if goal and not every.clock:  # her Tuesdays to 5 from next week
            begins = next((s for s in others if s.pieces and not s.clock), None)
            every = replace(every, clock=goal.clock, starts=every.starts or begins)
            others = [s for s in others if s is not begins]
        from_every = [s for s in others if s.pieces]
        return {**_from(times, from_every[:1]), **_repeating(times, every)}
    if length and length.time and not _has_target(times, saids):
        step = -length.time if _EARLIER.search(times.sentence.said) else length.time
        points = [s for _, _, s in saids if s.pieces or s.clock]
        parts = [s.part for _, _, s in saids if s.part and not s.clock]
        of_the_day: Slots = {"part": parts[0]} if parts else {}
        return {**_from(times, points[:1]), "shift": step, **of_the_day}
    return _from_to(times, saids)


def _in_weeks_to_come(said: Said) -> Said:
    """`to 6pm from next week on` is at 6pm, on the day it is on."""
    weeks = said.pieces and all(piece.grain > Grain.DAY for piece in said.pieces)
    return replace(said, pieces=()) if weeks and said.clock else said


def _has_target(times: Times, saids: list[tuple[int, int, Said]]) -> bool:
    return any(
        (s.pieces or s.clock) and _TO_BEFORE.search(times.sentence.said[:start])
        for start, _, s in saids
    )


_FROM_DAY = re.compile(
    r"\b(?:from )?(?:[a-z]+days?|mon|tues?|wed|thu|thurs|fri|sat|sun) to "
)


def _repeating(times: Times, said: Said) -> Slots:
    every = said.every
    if (
        every
        and len(every.byday) > 1
        and _FROM_DAY.search(times.sentence.said, *said.at)
    ):
        said = replace(said, every=replace(every, byday=every.byday[-1:]))
    found = recurrence(said, times.moment)
    return {"recurrence": found} if found else {}


def _from_to(times: Times, saids: list[tuple[int, int, Said]]) -> Slots:
    points = [(a, b, s) for a, b, s in saids if s.pieces or s.clock or s.instant]
    if not points:
        return {}
    if len(points) == 1:
        only = points[0][2]
        if only.through:
            first = Said(only.at, only.pieces, only.clock, part=only.part)
            return {**_from(times, [first]), **_to(times, only.through, first)}
        if only.until and not _has_target(times, points):  # bump the 5pm to 6
            first = replace(only, until=None)
            goal = Said(only.at, clock=only.until)
            return {**_from(times, [first]), **_to(times, goal, only)}
        return _one(times, points[0])
    return _two(times, points)


def _one(times: Times, point: tuple[int, int, Said]) -> Slots:
    start, end, said = point
    before = times.sentence.said[:start]
    words = times.sentence.said[start:end]
    if _FROM_BEFORE.search(before) or words.startswith("from "):
        return _from(times, [said])
    targeted = _TO_BEFORE.search(before) or _INSTEAD.match(times.sentence.said[end:])
    if targeted or words.startswith(("to ", "until ", "till ", "for ", "at ", "by ")):
        return _to(times, said, None)
    return _from(times, [said])


def _two(times: Times, points: list[tuple[int, int, Said]]) -> Slots:
    """The one with `to` before it is where it goes; else the later one said."""
    text = times.sentence.said
    ranked = sorted(points, key=lambda p: (_goal(text, p), p[0]))
    first, goal = ranked[0][2], ranked[-1][2]
    day = next(
        (s.pieces for _, _, s in points if s.pieces and not s.clock), goal.pieces
    )
    if first.clock and not first.pieces and day and goal.clock:
        first = replace(first, pieces=day)  # Friday at 5 instead of 4
    return {**_from(times, [first]), **_to(times, goal, first)}


def _goal(text: str, point: tuple[int, int, Said]) -> int:
    start, end, _ = point
    if _FROM_BEFORE.search(text[:start]) or text[start:end].startswith("from "):
        return -1
    if _TO_BEFORE.search(text[:start]) or text[start:end].startswith(
        ("to ", "until ", "for ")
    ):
        return 1
    return 1 if _INSTEAD.match(text[end:]) else 0


def _from(times: Times, saids: list[Said]) -> Slots:
    found = times.resolved(saids[0], Tense.FUTURE) if saids else None
    if found is None:
        return {}
    if found.is_timed:
        return {"from": times.aware(found.span.start)}
    return {"from_date": found.span.start.date()}


def _to(times: Times, said: Said, origin: Said | None) -> Slots:
    """A new time on its own is on the day the session is on."""
    said = replace(said, bound=Bound.AT)  # put off till Tuesday: on Tuesday
    if said.clock and not said.pieces and origin and (origin.pieces or origin.clock):
        joined = Said(said.at, origin.pieces, said.clock, said.until, said.part)
        return _point(times, times.resolved(joined, Tense.FUTURE))
    if said.pieces and not said.clock and origin and origin.clock:
        joined = Said(said.at, said.pieces, origin.clock, part=origin.part)
        return _point(times, times.resolved(joined, Tense.FUTURE), dated=True)
    return _point(times, times.resolved(said, Tense.FUTURE))


def _point(times: Times, found: Resolved | None, *, dated: bool = False) -> Slots:
    if found is None:
        return {}
    if found.is_timed and not dated:
        return {"to": times.aware(found.span.start)}
    return {"to_date": found.span.start.date()}
