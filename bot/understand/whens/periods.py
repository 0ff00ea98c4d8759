"""Stretches of days: what a report, a bill or a piece of homework is about."""

from bot.understand.compared import compared, compares, united
from bot.understand.day_counts import days_unpaid
from bot.understand.reading import Period
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain, unit_away
from bot.understand.times.vocabulary import grain
from bot.understand.times.weekdays import coming
from bot.understand.timing import Slots, Times, period_of

BARE = frozenset({"week", "month", "day"})


def period_said(times: Times) -> Slots:
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


def _days_listed(times: Times) -> Slots:
    every = next((said for said in times.saids if said.every), None)
    return listed_days(times, every) if every and not times.found[1:] else {}


def listed_days(times: Times, said: Said) -> Slots:
    """`Friday and Saturday` is one stretch where the days follow each other."""
    if said.every is None or said.every.freq:
        return {}
    on = sorted(coming(times.moment, day) for day in said.every.byday)
    if (on[-1] - on[0]).days != len(on) - 1:
        return {}
    return {"period": Period(on[0], on[-1])}


def due_said(times: Times) -> Slots:
    said = times.merged()
    found = times.resolved(said) if said else None
    return {"due_date": found.span.last_day} if found else {}


def homework_said(times: Times) -> Slots:
    slots = period_said(times)
    period = slots.get("period")
    if (
        "due" in times.sentence.said
        and isinstance(period, Period)
        and period.first == period.last
    ):
        return {"due_date": period.first}
    return slots


def balance_said(times: Times) -> Slots:
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
    return period_said(times)


def payment_said(times: Times) -> Slots:
    """Money comes on a day, and may be for a month."""
    said = times.merged()
    found = times.resolved(said) if said else None
    if found is None:
        return {"date": times.today}
    if found.span.grain >= Grain.WEEKEND:
        return {"period": Period(found.span.start.date(), found.span.last_day)}
    return {"date": found.span.start.date()}
