"""When somebody has time, or has none."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.understand.plans import of_part
from bot.understand.reading import Period
from bot.understand.times.clock import Clock
from bot.understand.times.repeats import Recurrence
from bot.understand.times.said import Bound, Said
from bot.understand.timing import Slots, Times, length_of, period_of, start_of
from bot.understand.whens.points import point_said
from bot.understand.whens.sessions import repeats_said

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
_AWAY = re.compile(
    r"\b(?:not|never|busy|away|off|out|unavailable|can.?t|cannot|won.?t|isn.?t|aren.?t)\b"
)


def availability_said(times: Times) -> Slots:
    said = times.merged()
    if said is None:
        return {}
    if said.every and not said.every.freq and said.clock and _has_time(times):
        said = replace(said, every=replace(said.every, freq="WEEKLY"))
    if said.every and said.every.freq:
        return _through(times, said, repeats_said(times, _open_ended(said)))
    if said.clock and said.bound in {Bound.AFTER, Bound.SINCE, Bound.FROM}:
        open_ended = start_of(times, replace(said, bound=Bound.AT))
        if "start" in open_ended:
            return open_ended
    return _free_or_away(times, said, point_said(times))


def _free_or_away(times: Times, said: Said, slots: Slots) -> Slots:
    start, on = slots.get("start"), slots.get("date")
    found = times.resolved(said)
    if said.bound in {Bound.BEFORE, Bound.BY} and isinstance(start, datetime):
        return {"date": start.date()}
    if "after_date" in slots:
        return {"date": slots["after_date"]}
    if isinstance(on, date):
        one = found and found.span.end - found.span.start < A_DAY
        if said.part and found and one:
            return of_part(times, found.span.start, found.span.end)
        return {"period": Period(on, on)}
    if "start" in slots and (length := length_of(times, said, found)):
        slots["length"] = length
    return slots


def _has_time(times: Times) -> bool:
    """`free Mon and Wed 4-6` is so every week; `busy Mon and Wed 4-6` may be once."""
    return not _AWAY.search(times.sentence.said)


def _through(times: Times, said: Said, slots: Slots) -> Slots:
    """`Thursdays this term`: until it is over."""
    found = slots.get("recurrence")
    if not isinstance(found, Recurrence) or found.until or not said.pieces:
        return slots
    days = period_of(times, replace(said, every=None, clock=None, until=None))
    if days is None or days.last - days.first < A_WEEK:
        return slots
    first = max(days.first, found.start or days.first, times.today)
    return {**slots, "recurrence": replace(found, start=first, until=days.last)}


def _open_ended(said: Said) -> Said:
    """`Wednesdays after 5`: from then on; `before 6`: from the start of the day."""
    if said.bound in {Bound.AFTER, Bound.SINCE, Bound.FROM}:
        return replace(said, bound=Bound.AT)
    if said.bound in {Bound.BEFORE, Bound.UNTIL, Bound.BY} and said.clock:
        midnight = Clock(0, half="24")
        return replace(said, bound=Bound.AT, clock=midnight, until=said.clock)
    return said
