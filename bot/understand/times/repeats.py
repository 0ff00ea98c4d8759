"""A recurrence with its days and dates worked out."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.understand.times.clock import BackwardsError, between
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.pieces import DayAndMonth, DayOfMonth, NthIn, Piece, Weekday
from bot.understand.times.resolve import resolved
from bot.understand.times.said import Bound, Every, Said
from bot.understand.times.spans import DAY, Grain

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When something comes round; `nth` of the month, or every `interval`."""

    freq: str
    interval: int = 1
    byday: tuple[int, ...] = ()
    nth: int = 0
    monthday: int = 0
    at: time | None = None
    minutes: int | None = None
    until: date | None = None
    count: int | None = None
    start: date | None = None
    skips: tuple[date, ...] = ()
    month: int = 0
    position: int = 0
    open_only: bool = False

    @property
    def rrule(self) -> str:
        """As RFC 5545 writes it, without the start."""
        days = [f"{self.nth or ''}{BYDAY[d]}" for d in self.byday]
        parts = {
            "FREQ": self.freq,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYDAY": ",".join(days),
            "BYMONTH": str(self.month or ""),
            "BYMONTHDAY": str(self.monthday or ""),
            "BYSETPOS": str(self.position or ""),
            "COUNT": str(self.count or ""),
            "UNTIL": self.until.strftime("%Y%m%d") if self.until else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def recurrence(said: Said, moment: Moment) -> Recurrence | None:
    """None when it contradicts itself."""
    if said.every is None or not said.every.freq or said.through:
        return None
    if said.bound is not Bound.AT or said.every.interval < 1:
        return None
    every = _with_days(_on_day(said.every, said), said)
    every = _without(every, said) if every else None
    said = replace(said, pieces=tuple(p for p in said.pieces if not _is_used(p, every)))
    if every is None or not _fits(every, said):
        return None
    try:
        at, minutes = _hours(said)
    except BackwardsError:
        return None
    first = _first(said, moment)
    until = _until(every, said, first, moment)
    if not _lasts(every, first, until, moment):
        return None
    return Recurrence(
        every.freq,
        every.interval,
        every.byday,
        every.nth,
        every.monthday,
        at,
        minutes,
        until,
        every.count or None,
        first,
        tuple(d for s in said.skips if not _weekdays(s) and (d := _day(s, moment))),
        every.month,
        every.position,
        every.open_only,
    )


def _on_day(every: Every, said: Said) -> Every:
    """`every other month on the 4th`, `annually on 5 May`."""
    for piece in said.pieces:
        if every.freq == "MONTHLY" and isinstance(piece, DayOfMonth):
            every = replace(every, monthday=every.monthday or piece.day)
        if every.freq == "YEARLY" and isinstance(piece, DayAndMonth):
            every = replace(every, monthday=piece.day, month=piece.month)
    return every


def _is_used(piece: Piece, every: Every | None) -> bool:
    if every is None:
        return False
    if isinstance(piece, DayAndMonth):
        return (piece.month, piece.day) == (every.month, every.monthday)
    return isinstance(piece, DayOfMonth) and piece.day == every.monthday


def _with_days(every: Every, said: Said) -> Every | None:
    """`weekly, Tuesday 4pm`: the day said beside is the day it comes round."""
    days = tuple(sorted(p.index for p in said.pieces if isinstance(p, Weekday)))
    if any(isinstance(p, NthIn) or p.grain > Grain.DAY for p in said.pieces):
        return None  # the first Monday of each quarter
    if not days or every.byday == days:
        return every
    if every.byday or every.freq != "WEEKLY":  # monthly on Friday: which one?
        return None
    return replace(every, byday=days)


def _fits(every: Every, said: Said) -> bool:
    """Hours come round on no range of them, and years have no first day in June."""
    if every.freq in {"HOURLY", "MINUTELY"} and said.clock:
        return False
    return not (every.freq == "YEARLY" and said.starts)


def _weekdays(said: Said) -> frozenset[int]:
    """`Sundays`, `Friday`: no one day, but those that come round."""
    if said.every:
        return frozenset(said.every.byday)
    days = [p.index for p in said.pieces if isinstance(p, Weekday)]
    return frozenset(days if len(days) == len(said.pieces) else ())


def _without(every: Every, said: Said) -> Every | None:
    """`daily except Sundays` is on six days of the week."""
    dropped = frozenset[int]().union(*map(_weekdays, said.skips))
    if not dropped:
        return every
    daily = every.freq == "DAILY" and every.interval == 1
    days = frozenset(range(7) if daily else every.byday) - dropped
    if not days or not (daily or every.freq == "WEEKLY"):
        return None
    return replace(every, freq="WEEKLY", byday=tuple(sorted(days)))


def _hours(said: Said) -> tuple[time | None, int | None]:
    minutes = None
    if said.length and (length := said.length.time):
        minutes = int(length.total_seconds() // 60)
    if said.clock is None:
        return None, minutes
    if said.until is None:
        return said.clock.read(said.part), minutes
    start, end = between(said.clock, said.until, said.part)
    lasting = (end.hour - start.hour) * 60 + end.minute - start.minute
    return start, lasting % (24 * 60)


def _day(said: Said | None, moment: Moment) -> date | None:
    found = resolved(said, moment, Tense.FUTURE) if said else None
    return found.span.start.date() if found else None


def _last(said: Said | None, moment: Moment) -> date | None:
    """Until June is to the last of June."""
    found = resolved(said, moment, Tense.FUTURE) if said else None
    return found.span.last_day if found else None


def _lasts(
    every: Every, first: date | None, until: date | None, moment: Moment
) -> bool:
    """It ends after it begins; and nobody here may know when the term does."""
    if until is None:
        return not every.in_term
    return until >= max(first or until, moment.now.date())


def _until(every: Every, said: Said, first: date | None, moment: Moment) -> date | None:
    """`for two months from May` ends in July."""
    if every.lasts:
        end = every.lasts.after(datetime.combine(first or moment.now, time()))
        return end.date() - DAY if end else None
    last = _last(said.ends, moment)
    if every.in_term and last is None:
        return term_ends(moment, first or moment.now.date())
    return last


def term_ends(moment: Moment, day: date) -> date | None:
    """The last day of the term that is, or comes next; None where none is known."""
    ends = sorted(term.last for term in moment.terms if term.last >= day)
    return ends[0] if ends else None


def _first(said: Said, moment: Moment) -> date | None:
    """Where it starts, or the one date that was said of it elsewhere."""
    dates = tuple(p for p in said.pieces if not isinstance(p, Weekday))
    return _day(said.starts or (Said(said.at, dates) if dates else None), moment)
