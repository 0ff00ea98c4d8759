"""Within what to look for a time: how long, on which days, between which hours."""

import re
from dataclasses import replace

from bot.understand.reading import Period
from bot.understand.times.clock import BackwardsError, between
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import DAY, Grain
from bot.understand.times.weekdays import coming
from bot.understand.timing import Slots, Times, period_of, start_of

_DAY = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_NOT_ON = re.compile(
    r"\b(?:not|except|apart from|other than|but)(?: for)?(?: on)?(?: an?| the)? "
    rf"(?P<days>{_DAY}(?:(?:,| or| and| nor|/)+ ?(?:on )?{_DAY})*)\b"
)


def searched(times: Times) -> Slots:
    """How long it is to last, on which days, between which hours; or when exactly."""
    slots: Slots = {}
    denied = _NOT_ON.search(times.sentence.said)
    if denied:
        days = re.findall(_DAY, denied["days"])
        slots["without"] = ",".join(dict.fromkeys(day[:3] for day in days))
        left = (f for f in times.found if not denied.start() < f.start < denied.end())
        times = replace(times, found=tuple(left))
    starts: list[object] = []
    whole: list[Period] = []
    for said in times.saids:
        if said.length and said.length.grain <= Grain.HOUR and said.length.time:
            slots.setdefault("length", said.length.time)
        exact = said.clock and said.bound is Bound.AT and not said.until
        at = start_of(times, said) if exact else {}
        if "start" in at:
            starts.append(at["start"])
            continue
        slots |= hours_of(said)
        if said.part and not said.clock:
            slots["part"] = said.part
        whole += _days_of(times, said)
    if len(starts) > 1:
        return {**slots, "starts": tuple(starts)}
    slots |= {"start": starts[0]} if starts else {}
    if whole:
        first, last = min(d.first for d in whole), max(d.last for d in whole)
        slots["period"] = Period(first, last)
    return slots


def _days_of(times: Times, said: Said) -> list[Period]:
    """Of `Thursday or Friday` each; `before Friday` is from today."""
    if said.every:
        days = [coming(times.moment, day) for day in said.every.byday]
        return [Period(day, day) for day in days]
    if not said.pieces:
        return []
    days_only = replace(
        said, part="", hours=None, clock=None, until=None, bound=Bound.AT
    )
    found = period_of(times, days_only)
    if found is None:
        return []
    if said.clock or said.bound not in {Bound.BEFORE, Bound.BY, Bound.UNTIL}:
        return [found]
    last = found.first - DAY if said.bound is Bound.BEFORE else found.last
    return [Period(times.today, last)] if last >= times.today else []


def hours_of(said: Said) -> Slots:
    """`after 4`, `between 3 and 6`: from when, until when of each day."""
    if said.clock is None:
        return {}
    if said.until:
        try:
            first, last = between(said.clock, said.until, said.part)
        except BackwardsError:
            return {}
        return {"earliest": f"{first:%H:%M}", "latest": f"{last:%H:%M}"}
    at = f"{said.clock.read(said.part):%H:%M}"
    if said.bound in {Bound.BEFORE, Bound.UNTIL, Bound.BY}:
        return {"latest": at}
    return {"earliest": at}
