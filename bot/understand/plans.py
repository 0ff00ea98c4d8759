"""The times of a plan: what was missed, which two to swap, what one would like."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.understand.entities.found import Found
from bot.understand.reading import Period
from bot.understand.searching import hours_of, searched
from bot.understand.times.moment import Tense
from bot.understand.times.said import Bound, Said
from bot.understand.times.weekdays import coming
from bot.understand.times.zones import lasting
from bot.understand.timing import Slots, Times, length_of, period_of, start_of

WEEKDAY_STARTS = ("mo", "tu", "we", "th", "fr", "sa", "su")
A_DAY = timedelta(days=1)
EARLIEST = 6
_LUNCH = re.compile(r"\blunch\b")
EDGES = frozenset({Bound.AFTER, Bound.SINCE, Bound.BEFORE, Bound.BY, Bound.UNTIL})


def missed(times: Times) -> Slots:
    """When the session was that is made up for, and when that could be."""
    slots, rest = _missed(times)
    ahead = searched(replace(times, tense=Tense.FUTURE, found=rest))
    return {
        **slots,
        **{AHEAD[name]: ahead[name] for name in AHEAD.keys() & ahead.keys()},
    }


AHEAD = {"period": "days"} | {n: n for n in ("earliest", "latest", "part", "without")}
"""What it is to be like; its days are other ones than that of what was missed."""


def _missed(times: Times) -> tuple[Slots, tuple[Found, ...]]:
    """And what else was said of times."""
    for found in times.found:
        said = found.value
        if not isinstance(said, Said) or said not in times.saids:
            continue
        slots = start_of(times, said) if said.pieces and not said.every else {}
        at = slots.get("date", slots.get("start"))
        day = at.date() if isinstance(at, datetime) else at
        if isinstance(day, date) and day <= times.today:
            return slots, tuple(each for each in times.found if each is not found)
    return {}, times.found


def swapped(times: Times) -> Slots:
    """`from` and `to`, which change places; of two people it is on one day."""
    saids = [said for said in times.parts if not said.every]
    day = next((said.pieces for said in saids if said.pieces), ())
    saids = [said if said.pieces else replace(said, pieces=day) for said in saids]
    points = [point for said in saids if (point := start_of(times, said))]
    if len(points) == 2:  # noqa: PLR2004 -- a swap has two
        return {**_named(points[0], "from"), **_named(points[1], "to")}
    if days := _in_words(times):
        return {"from_date": days[0], "to_date": days[-1]}
    return points[0] if points else {}


def _named(point: Slots, name: str) -> Slots:
    return {
        (name if slot == "start" else f"{name}_date"): at for slot, at in point.items()
    }


def _in_words(times: Times) -> list[date]:
    """The days of `my Tuesday and Thursday`, in that order."""
    every = next((said.every for said in times.saids if said.every), None)
    if every is None or every.freq or len(every.byday) != 2:  # noqa: PLR2004 -- a swap has two
        return []
    said = times.sentence.said
    on = sorted(every.byday, key=lambda day: said.find(WEEKDAY_STARTS[day]))
    return [coming(times.moment, day) for day in on]


def free_at(times: Times) -> Slots:
    """A start and how long, or the day, or the days."""
    said = times.merged()
    if said and said.every and not said.every.freq:
        on = sorted(coming(times.moment, day) for day in said.every.byday)
        follow = (on[-1] - on[0]).days == len(on) - 1
        return {"period": Period(on[0], on[-1])} if follow else {}
    once = said if said and not said.every else None
    found = once and times.resolved(once, Tense.FUTURE)
    if said is None or not found:
        return {}
    last = found.span.last_day
    if said.bound is Bound.UNTIL and not said.clock and last > times.today:
        return {"period": Period(times.today, last)}
    slots = start_of(times, said)
    if said.part and "date" in slots and found.span.end - found.span.start < A_DAY:
        return of_part(times, found.span.start, found.span.end)
    if length := length_of(times, said, found):
        slots["length"] = length
    if "date" in slots and last != found.span.start.date():
        days = period_of(times, said)
        return {"period": days} if days else slots
    return slots


def of_part(times: Times, start: datetime, end: datetime) -> Slots:
    """Of a morning nobody means the hours after midnight."""
    if start.hour < EARLIEST < end.hour:
        start = start.replace(hour=EARLIEST)
    length = lasting(start, end, times.scene.zone)
    return {"start": times.aware(start), "length": length}


def wished(times: Times) -> Slots:
    """Lunch from when until when; the earliest and the latest hour to teach."""
    said = times.merged()
    if said is None or said.clock is None:
        return {}
    hours = hours_of(said)
    if _LUNCH.search(times.sentence.said):
        if said.length and said.length.time and "latest" not in hours:
            hours["length"] = said.length.time
        return {"lunch": "/".join(str(each) for each in hours.values())}
    if said.bound not in EDGES or said.pieces:
        return {}
    at = next(iter(hours.values()))
    return {"latest" if said.bound in {Bound.AFTER, Bound.SINCE} else "earliest": at}
