"""A start, a day, or the days from then on."""

import itertools
import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.understand.bounds import after_a_day
from bot.understand.reading import Period
from bot.understand.times.resolve import Resolved
from bot.understand.times.said import Bound, Said
from bot.understand.timing import Slots, Times
from bot.understand.whens.periods import listed_days
from bot.understand.whens.sessions import session_said

_ONWARDS = re.compile(r"\s*(?:onwards?|and (?:after|beyond)|going forward)\b")
_AND_DAY = re.compile(r"\s*(?:,|&|and|or|\+|/)\s*(?:also\s+)?(?:on\s+)?")


BARE_MINUTES = re.compile(r"\b(\d{1,2}) (?:late|behind)\b")


def day_said(times: Times) -> Slots:
    slots = session_said(times)
    at = slots.get("start")
    if isinstance(at, datetime):
        return {"date": at.date()}
    late: Slots = {"late_by": slots["length"]} if "length" in slots else {}
    if bare := BARE_MINUTES.search(times.sentence.coded):
        late = {"late_by": timedelta(minutes=int(bare[1]))}
    return {**({"date": slots["date"]} if "date" in slots else {}), **late}


def from_day_said(times: Times) -> Slots:
    """From which day on; `32 an hour` is no delay."""
    return {slot: at for slot, at in day_said(times).items() if slot == "date"}


def point_said(times: Times) -> Slots:
    """A start, a day, or a stretch of days."""
    said = times.merged()
    if said is None or said.every:
        listed = listed_days(times, said) if said else {}
        return listed or _from_then(times, said) or after_a_day(times)
    if days := _one_after_another(times):
        return {"period": days}
    if said.bound in {Bound.AFTER, Bound.SINCE}:
        said = replace(said, bound=Bound.AT)
        found = times.resolved(said)
        return {"after_date": found.span.start.date()} if found else {}
    found = times.resolved(said)
    if found and found.is_timed and (said.clock or said.instant):
        return {"start": times.aware(found.span.start)}
    if found and _ONWARDS.match(times.sentence.said, times.found[-1].end):
        return {"after_date": found.span.start.date()}
    return _days(times, said, found) if found else {}


def _from_then(times: Times, said: Said | None) -> Slots:
    """`her Tuesdays from April on`."""
    found = times.resolved(said.starts) if said and said.starts else None
    return {"after_date": found.span.start.date()} if found else {}


def _one_after_another(times: Times) -> Period | None:
    """`today or tomorrow`, `the 5th and the 6th`: one stretch of days."""
    if len(times.saids) < 2 or any(s.clock or not s.is_day for s in times.saids):  # noqa: PLR2004 -- one is no stretch
        return None
    ends = [(f.start, f.end) for f in times.found]
    between = (times.sentence.said[a:b] for (_, a), (b, _) in itertools.pairwise(ends))
    if not all(_AND_DAY.fullmatch(words) for words in between):
        return None
    spans = [r.span for said in times.saids if (r := times.resolved(said))]
    on = [span.start.date() for span in spans if span.start.date() == span.last_day]
    follow = all((b - a).days == 1 for a, b in itertools.pairwise(on))
    return Period(on[0], on[-1]) if follow and len(on) == len(times.saids) else None


def _days(times: Times, said: Said, found: Resolved) -> Slots:
    first, last = found.span.start.date(), found.span.last_day
    if said.bound is Bound.UNTIL and last > times.today:
        return {"period": Period(times.today, last)}
    if first == last or said.part:
        return {"date": first}
    return {"period": Period(first, last)}
