"""When a session was or is to be, and how long it took."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.understand.ahead import not_ahead
from bot.understand.times.moment import Tense
from bot.understand.times.repeats import recurrence
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain
from bot.understand.timing import Slots, Times, length_of, start_of

_USUAL = re.compile(r"\b(?:same|usual) time\b")
_TO = re.compile(
    r"\b(?P<at>at|by|until|till|about|around|from)? ?(five to six|ten to eleven)\b"
)
"""`Monday five to six`: a time on the clock, or from one hour to the next?"""
_JUST = re.compile(r"\b(?:just|now)\b")


def session_said(times: Times) -> Slots:
    """When it was, and for how long; what is just over was today."""
    said = times.merged()
    if said is None:
        return {}
    slots = _timed(times, said)
    just = times.tense is Tense.PAST and _JUST.search(times.sentence.said)
    if just and slots.keys() == {"length"}:
        slots["date"] = times.today
    return slots


def _timed(times: Times, said: Said) -> Slots:
    if said.every:
        return repeats_said(times, said)
    if _USUAL.search(times.sentence.said):  # nobody here knows when that is
        said = replace(said, clock=None)
    either = _TO.search(times.sentence.said)
    if either and not either["at"]:
        return {}
    found = times.resolved(said)
    length = length_of(times, said, found)
    slots = start_of(times, said)
    if length and length > timedelta(0):
        slots["length"] = length
    return slots


def correction_said(times: Times) -> Slots:
    """`no, until 5`: another end of what is corrected, on its own day."""
    if len(times.saids) == 1 and times.is_end(times.saids[0]):
        return {"end": times.saids[0].clock}
    return session_said(times)


def booking_said(times: Times) -> Slots:
    slots = session_said(times)
    if isinstance(at := slots.get("date"), date) and "start" not in slots:
        return {"date": at, **slots}
    return slots


def repeats_said(times: Times, said: Said) -> Slots:
    if said.every and said.ends and not said.every.freq:  # Mon and Wed until June
        said = replace(said, every=replace(said.every, freq="WEEKLY"))
    found = recurrence(said, times.moment)
    if found is None:
        return {}
    slots: Slots = {"recurrence": found}
    if found.minutes:
        slots["length"] = timedelta(minutes=found.minutes)
    return slots


def spent_said(times: Times) -> Slots:
    """How long it took, and on which day."""
    times = replace(times, found=not_ahead(times))
    slots = _until_now(times) or session_said(times)
    if "start" in slots and "length" not in slots and not _said_clock(times):
        at = slots.pop("start")
        slots["date"] = at.date() if isinstance(at, datetime) else at
    if "start" not in slots and "date" not in slots:
        slots["date"] = times.today
    return slots


def _until_now(times: Times) -> Slots:
    """`the last 40 minutes` is how long it took."""
    said = times.merged()
    if said is None or not said.instant or said.clock or said.pieces:
        return {}
    length = said.instant.end - said.instant.start
    recent = said.instant.grain <= Grain.HOUR and said.instant.end == times.moment.now
    if not recent or length <= timedelta(0):
        return {}
    return {"length": length, "date": times.today}


def _said_clock(times: Times) -> bool:
    return any(said.clock or said.instant for said in times.saids)
