"""The times of a sentence as slots, each intent in its own way."""

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.understand.ahead import not_ahead
from bot.understand.bounds import after_a_day
from bot.understand.compared import compared, compares, united
from bot.understand.day_counts import days_before, days_unpaid
from bot.understand.plans import free_at, missed, of_part, swapped, wished
from bot.understand.reading import Period
from bot.understand.searching import searched
from bot.understand.times.clock import Clock
from bot.understand.times.moment import Tense
from bot.understand.times.repeats import Recurrence, recurrence
from bot.understand.times.resolve import Resolved
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import Grain, unit_away
from bot.understand.times.vocabulary import grain
from bot.understand.times.weekdays import coming
from bot.understand.timing import Slots, Times, length_of, period_of, start_of

_BARE_MINUTES = re.compile(r"\b(\d{1,2}) (?:late|behind)\b")
_IN_MINUTES = re.compile(
    r"\bin (?:about |like |around )?(\d{1,2})(?=\s*(?:[,.;!]|$|because\b|sorry\b))"
)
BARE = frozenset({"week", "month", "day"})


def _nothing(_: Times) -> Slots:
    return {}


def _session(times: Times) -> Slots:
    """When it was, and for how long; what is just over was today."""
    said = times.merged()
    if said is None:
        return {}
    slots = _timed(times, said)
    just = times.tense is Tense.PAST and _JUST.search(times.sentence.said)
    if just and slots.keys() == {"length"}:
        slots["date"] = times.today
    return slots


_USUAL = re.compile(r"\b(?:same|usual) time\b")
_JUST = re.compile(r"\b(?:just|now)\b")


def _timed(times: Times, said: Said) -> Slots:
    if said.every:
        return _repeats(times, said)
    if _USUAL.search(times.sentence.said):  # nobody here knows when that is
        said = replace(said, clock=None)
    found = times.resolved(said)
    length = length_of(times, said, found)
    slots = start_of(times, said)
    if length and length > timedelta(0):
        slots["length"] = length
    return slots


def _booking(times: Times) -> Slots:
    slots = _session(times)
    if isinstance(at := slots.get("date"), date) and "start" not in slots:
        return {"date": at, **slots}
    return slots


def _repeats(times: Times, said: Said) -> Slots:
    if said.every and said.ends and not said.every.freq:  # Mon and Wed until June
        said = replace(said, every=replace(said.every, freq="WEEKLY"))
    found = recurrence(said, times.moment)
    if found is None:
        return {}
    slots: Slots = {"recurrence": found}
    if found.minutes:
        slots["length"] = timedelta(minutes=found.minutes)
    return slots


def _spent(times: Times) -> Slots:
    """How long it took, and on which day."""
    times = replace(times, found=not_ahead(times))
    slots = _until_now(times) or _session(times)
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


def _period(times: Times) -> Slots:
    saids = [s for s in times.saids if s.pieces or s.part or s.instant]
    if not saids and (listed := _days_listed(times)):
        return listed
    if not saids:  # an hour is no stretch of days; 2200 may have been a year
        return _bare_unit(times)
    periods = [p for said in saids if (p := period_of(times, said))]
    if compares(times.sentence.said):
        return compared(times.sentence.said, periods)
    if (whole := united(periods)) is not None:
        return {"period": whole}
    if len(periods) > 1:
        said = times.merged()
        whole = period_of(times, said) if said else None
        return {"period": whole or periods[0]}
    return {"period": periods[0]} if periods else {}


def _bare_unit(times: Times) -> Slots:
    """`my week` is this one; `week 9` may be one of anything."""
    words = times.sentence.said.split()
    for before, word, then in zip(["", *words], words, [*words[1:], ""], strict=False):
        is_group = before in {"by", "per", "each", "every"} or then[:1].isdigit()
        unit = grain(word) if word in BARE and not is_group else None
        if unit is not None:
            span = unit_away(times.moment.now, 0, unit)
            return {"period": Period(span.start.date(), span.last_day)}
    return {}


def _day(times: Times) -> Slots:
    slots = _session(times)
    at = slots.get("start")
    if isinstance(at, datetime):
        return {"date": at.date()}
    late: Slots = {"late_by": slots["length"]} if "length" in slots else {}
    if bare := _BARE_MINUTES.search(times.sentence.coded):
        late = {"late_by": timedelta(minutes=int(bare[1]))}
    return {**({"date": slots["date"]} if "date" in slots else {}), **late}


def _from_day(times: Times) -> Slots:
    """From which day on; `32 an hour` is no delay."""
    return {slot: at for slot, at in _day(times).items() if slot == "date"}


def _point(times: Times) -> Slots:
    """A start, a day, or a stretch of days."""
    said = times.merged()
    if said is None or said.every:
        listed = _listed_days(times, said) if said else {}
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


_ONWARDS = re.compile(r"\s*(?:onwards?|and (?:after|beyond)|going forward)\b")


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


_AND_DAY = re.compile(r"\s*(?:,|&|and|or|\+|/)\s*(?:also\s+)?(?:on\s+)?")


def _listed_days(times: Times, said: Said) -> Slots:
    """`Friday and Saturday` is one stretch where the days follow each other."""
    if said.every is None or said.every.freq:
        return {}
    on = sorted(coming(times.moment, day) for day in said.every.byday)
    if (on[-1] - on[0]).days != len(on) - 1:
        return {}
    return {"period": Period(on[0], on[-1])}


def _days_listed(times: Times) -> Slots:
    every = next((said for said in times.saids if said.every), None)
    return _listed_days(times, every) if every and not times.found[1:] else {}


def _days(times: Times, said: Said, found: Resolved) -> Slots:
    first, last = found.span.start.date(), found.span.last_day
    if said.bound is Bound.UNTIL and last > times.today:
        return {"period": Period(times.today, last)}
    if first == last or said.part:
        return {"date": first}
    return {"period": Period(first, last)}


def _availability(times: Times) -> Slots:
    said = times.merged()
    if said is None:
        return {}
    if said.every and not said.every.freq and said.clock and _has_time(times):
        said = replace(said, every=replace(said.every, freq="WEEKLY"))
    if said.every and said.every.freq:
        return _through(times, said, _repeats(times, _open_ended(said)))
    if said.clock and said.bound in {Bound.AFTER, Bound.SINCE, Bound.FROM}:
        open_ended = start_of(times, replace(said, bound=Bound.AT))
        if "start" in open_ended:
            return open_ended
    return _free_or_away(times, said, _point(times))


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


_AWAY = re.compile(
    r"\b(?:not|never|busy|away|off|out|unavailable|can.?t|cannot|won.?t|isn.?t|aren.?t)\b"
)


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


A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
SOON = timedelta(hours=6)
HALF_DAY = timedelta(hours=12)


def _soonest(times: Times, said: Said, at: datetime) -> datetime:
    """In the evening `be there at 8:15` is in the evening."""
    bare = said.clock and not (said.clock.half or said.pieces or said.part)
    other = at - HALF_DAY
    is_sooner = times.moment.now < other <= times.moment.now + SOON
    return other if bare and is_sooner else at


def _late(times: Times) -> Slots:
    """By how much, or when instead."""
    said = times.merged()
    bare = _BARE_MINUTES.search(times.sentence.coded) or _IN_MINUTES.search(
        times.sentence.coded
    )
    if bare:
        return {"late_by": timedelta(minutes=int(bare[1]))}
    if said is None:
        return {}
    if said.length and said.length.time:
        return {"late_by": said.length.time}
    if said.instant and said.instant.end > times.moment.now:
        return {"eta": times.aware(said.instant.end)}
    said = replace(said, bound=Bound.AT)  # not there until 5: there at 5
    found = times.resolved(said, Tense.FUTURE) if said.clock else None
    if found is None:
        return {}
    return {"eta": times.aware(_soonest(times, said, found.span.start))}


def _at(times: Times) -> Slots:
    """When to speak up."""
    said = times.merged()
    if days := days_before(times.sentence.coded):
        return {"before": timedelta(days=days)}
    if said is None:
        return {}
    if said.every:
        return _repeats(times, said)
    if said.length and _before_it(times):
        return {"before": said.length.time}
    return _moment(times, times.resolved(said))


def _moment(times: Times, found: Resolved | None) -> Slots:
    if found is None:
        return {}
    if found.is_timed:
        return {"at": times.aware(found.span.start)}
    return {"at_date": found.span.start.date()}


def _before_it(times: Times) -> bool:
    said = times.sentence.coded
    return "L before" in said or "L beforehand" in said or "L prior" in said


def _due(times: Times) -> Slots:
    said = times.merged()
    found = times.resolved(said) if said else None
    return {"due_date": found.span.last_day} if found else {}


def _homework(times: Times) -> Slots:
    slots = _period(times)
    period = slots.get("period")
    if (
        "due" in times.sentence.said
        and isinstance(period, Period)
        and period.first == period.last
    ):
        return {"due_date": period.first}
    return slots


def _balance(times: Times) -> Slots:
    """`over 30 days old` says how old a debt is, not when it was made."""
    if unpaid := days_unpaid(times.sentence.said):
        return {"older_than_days": unpaid}
    lengths = [s.length.time for s in times.saids if s.length and s.length.time]
    if lengths:
        saids = [s for s in times.saids if s.pieces]
        period = next((p for s in saids if (p := period_of(times, s))), None)
        return {
            "older_than_days": lengths[0].days,
            **({"period": period} if period else {}),
        }
    return _period(times)


def _payment(times: Times) -> Slots:
    """Money comes on a day, and may be for a month."""
    said = times.merged()
    found = times.resolved(said) if said else None
    if found is None:
        return {"date": times.today}
    if found.span.grain >= Grain.WEEKEND:
        return {"period": Period(found.span.start.date(), found.span.last_day)}
    return {"date": found.span.start.date()}


WHENS: Mapping[str, Callable[[Times], Slots]] = {
    "none": _nothing,
    "session": _session,
    "booking": _booking,
    "spent": _spent,
    "period": _period,
    "day": _day,
    "from_day": _from_day,
    "point": _point,
    "absence": _point,
    "availability": _availability,
    "late": _late,
    "at": _at,
    "due": _due,
    "homework": _homework,
    "balance": _balance,
    "payment": _payment,
    "search": searched,
    "missed": missed,
    "swap": swapped,
    "free_at": free_at,
    "wish": wished,
}
