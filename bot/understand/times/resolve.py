"""Which time was meant: the words, the moment and the tense decide together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.understand.times.clock import NOON, Clock, between
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.pieces import (
    DayAndMonth,
    DayOfMonth,
    Fixed,
    Hours,
    Month,
    NthIn,
    Piece,
    Quarter,
    Weekday,
    coarsest_first,
    narrowed,
)
from bot.understand.times.said import Bound, Said
from bot.understand.times.spans import DAY, Grain, Span, day_of
from bot.understand.times.vocabulary import PARTS
from bot.understand.times.zones import exists, lasting, later, moved, zone_of

YEAR = timedelta(days=366)
LONGEST = YEAR * 150
FAR = YEAR * 9
"""Far enough for a 29 February."""
AFTER_MIDNIGHT = 5
"""Until this hour, `tonight` means the day after."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """One stretch or instant of local time."""

    span: Span
    is_timed: bool = False
    """A time of day is known; without an end when start and end are one."""
    length: timedelta | None = None

    @property
    def has_end(self) -> bool:
        return self.span.end > self.span.start


@lru_cache(maxsize=64)
def resolved(said: Said, moment: Moment, tense: Tense) -> Resolved | None:
    """None when what was said contradicts itself or is no time at all.

    Each intent that a sentence might have asks the same again.
    """
    if said.bound is Bound.SINCE:
        tense = Tense.PAST
    try:
        found = _resolved(said, moment, tense)
    except (ValueError, OverflowError):
        return None
    if found is None or said.bound is Bound.AT:
        return found
    return _bounded(found, said.bound, moment)


def _resolved(said: Said, moment: Moment, tense: Tense) -> Resolved | None:
    if said.nowhere or said.every:
        return None
    if said.instant and not said.through:
        return _instant(said, said.instant, moment)
    if said.clock and not said.through:
        return _timed(said, said.clock, moment, tense)
    return _day_or_part(said, moment, tense)


def _day_or_part(said: Said, moment: Moment, tense: Tense) -> Resolved | None:
    if said.through:
        return _through(said, said.through, moment, tense)
    if said.part or said.hours:
        return _part(said, moment, tense)
    if said.pieces:
        span = _pick(said.pieces, moment, tense)
        return _lasting(said, Resolved(span), moment) if span else None
    return None


def _instant(said: Said, at: Span, moment: Moment) -> Resolved | None:
    if said.pieces or said.clock:
        return None
    found = Resolved(at, is_timed=True)
    return _lasting(said, found, moment)


def _lasting(said: Said, found: Resolved, moment: Moment) -> Resolved:
    """A length said beside a start makes an end; beside a day it stays a length."""
    if said.length is None:
        return found
    length = said.length.time
    several = found.span.end - found.span.start > DAY
    coarse = several and not found.is_timed
    if (
        said.length.in_days
        and not coarse
        and (after := said.length.after(found.span.start))
    ):
        span = Span(found.span.start, after, found.span.grain)
        return Resolved(span, found.is_timed, length)
    if found.is_timed and length:
        end = later(found.span.start, length, moment.zone)
        span = Span(found.span.start, end, found.span.grain)
        return Resolved(span, found.is_timed, length)
    return Resolved(found.span, found.is_timed, length)


def _timed(said: Said, clock: Clock, moment: Moment, tense: Tense) -> Resolved | None:
    here = _in_zone(moment, said.zone)
    starts = clock.read(said.part)
    ends = None
    if said.until:
        starts, ends = between(clock, said.until, said.part)
    noon = said.part.endswith("morning") and clock.hour == NOON  # or is it midnight
    if noon or not _is_in_part(said.part, starts):
        return None
    late = bool(said.pieces) and _is_after_midnight(said.part, starts)
    if any(_is_vague(p) for p in said.pieces) or _is_coarse(said.pieces):
        return None
    hours = Hours(starts, timedelta(0), clock.grain)
    span = _pick((*said.pieces, hours), here, tense)
    if span is None:
        return None
    start = span.start + DAY if late else span.start
    end = start
    if ends is not None:
        end = datetime.combine(start.date(), ends)
        end += DAY if end <= start else timedelta(0)
    start, end = (_moved(t, said.zone, moment.zone) for t in (start, end))
    if not (exists(start, moment.zone) and exists(end, moment.zone)):
        return None
    found = Resolved(Span(start, end, clock.grain), is_timed=True)
    if ends and said.length and said.length.time != lasting(start, end, moment.zone):
        return None
    return _lasting(said, found, moment)


def _is_coarse(pieces: tuple[Piece, ...]) -> bool:
    """At four next week: on which day?"""
    return bool(pieces) and min(p.grain for p in pieces) > Grain.DAY


def _is_vague(piece: Piece) -> bool:
    """At seven in three years: nobody means that very day."""
    about = piece.about if isinstance(piece, Fixed) else None
    return about is not None and about.grain is Grain.YEAR


NEVER = {
    "morning": (13, 24),
    "afternoon": (0, 11),
    "evening": (2, 15),
    "night": (7, 17),
}
"""Hours that are not of that part, whatever anybody calls it."""


def _is_in_part(part: str, at: time) -> bool:
    """No 5pm is in the morning."""
    first, last = NEVER.get(part.rpartition(" ")[2], (0, 0))
    return not first <= at.hour < last


def _is_after_midnight(part: str, at: time) -> bool:
    """`tonight at 1`, `this evening at 12`."""
    limit = AFTER_MIDNIGHT if part.endswith("night") else int(part.endswith("evening"))
    return at.hour < limit


def _in_zone(moment: Moment, zone: str) -> Moment:
    if not zone:
        return moment
    return replace(moment, now=moved(moment.now, moment.zone, zone_of(zone)))


def _moved(at: datetime, zone: str, to: ZoneInfo) -> datetime:
    return moved(at, zone_of(zone), to) if zone else at


def _part(said: Said, moment: Moment, tense: Tense) -> Resolved | None:
    first, last = said.hours or PARTS[said.part]
    start = time(first)
    hours = Hours(start, timedelta(hours=last - first))
    pieces = said.pieces
    if not pieces and said.part.endswith("night"):
        pieces = (Fixed(day_of(moment.now.date())),)
    span = _pick((*pieces, hours), moment, tense)
    return _lasting(said, Resolved(span), moment) if span else None


def _through(said: Said, last: Said, moment: Moment, tense: Tense) -> Resolved | None:
    """From one to another: in the past the end is found first, then the start."""
    first = _plain(said)
    if _takes_year(first, last) or _is_over(last, moment):
        tense = Tense.PAST
    if tense is Tense.PAST and not _is_fixed(first):
        end = _resolved(last, moment, tense)
        before = end and replace(moment, now=end.span.start)
        start = _resolved(first, before, tense) if before else None
    else:
        start, end = _ahead(first, last, moment, tense)
    if not start or not end:
        return None
    until = end.span.start if end.is_timed else end.span.end
    if last.instant and not start.is_timed:  # from May until now: today is in it
        until = day_of(until.date()).end
    begins = start.span.start
    if first.instant and not end.is_timed:  # and from now until May, too
        begins, start = day_of(begins.date()).start, replace(start, is_timed=False)
    years = _is_fixed(first) or _is_fixed(last)
    if not timedelta() < until - begins <= (LONGEST if years else YEAR):
        return None
    grain = min(start.span.grain, end.span.grain)
    if not (start.is_timed or (end.is_timed and not last.instant)):
        grain = max(grain, Grain.DAY)
    return Resolved(Span(begins, until, grain), start.is_timed)


def _ahead(
    first: Said, last: Said, moment: Moment, tense: Tense
) -> tuple[Resolved | None, Resolved | None]:
    """`August to October`, said in September, are these and not the next."""
    if _comes_round(first):
        begun = _both(_resolved(first, moment, Tense.PAST), last, moment)
        if begun[1] and begun[1].span.end > moment.now:
            return begun
    return _both(_resolved(first, moment, tense), last, moment)


def _both(
    start: Resolved | None, last: Said, moment: Moment
) -> tuple[Resolved | None, Resolved | None]:
    after = start and replace(moment, now=start.span.start)
    return start, _end_after(last, moment, after) if after else None


def _comes_round(said: Said) -> bool:
    """Once a year."""
    return bool(said.pieces) and all(
        isinstance(piece, DayAndMonth | Month | Quarter) for piece in said.pieces
    )


def _takes_year(first: Said, last: Said) -> bool:
    """`Nov 18 - Dec 19, 2015`: the year that is said at the end holds for both."""
    return _comes_round(first) and any(isinstance(p, Fixed) for p in last.pieces)


def _is_over(last: Said, moment: Moment) -> bool:
    """Up to now, today or before: the start is behind us, too."""
    ends = [p.span.start for p in last.pieces if isinstance(p, Fixed)]
    if last.instant:
        ends.append(last.instant.start)
    return bool(ends) and max(ends) <= moment.now


def _plain(said: Said) -> Said:
    return Said(
        said.at,
        said.pieces,
        said.clock,
        part=said.part,
        instant=said.instant,
        zone=said.zone,
    )


def _end_after(last: Said, moment: Moment, after: Moment) -> Resolved | None:
    """Words such as `tomorrow` count from now, others from the start."""
    return _resolved(last, moment if _is_fixed(last) else after, Tense.FUTURE)


def _is_fixed(said: Said) -> bool:
    return bool(said.instant) or any(isinstance(p, Fixed) for p in said.pieces)


def _bounded(found: Resolved, bound: Bound, moment: Moment) -> Resolved | None:
    span = found.span
    if bound is Bound.SINCE:
        if span.start > moment.now:
            return None
        hours = found.is_timed or span.grain <= Grain.HOUR
        until = moment.now if hours else day_of(moment.now.date()).end
        until = max(until, span.start)
        return Resolved(Span(span.start, until, span.grain), found.is_timed)
    if bound is Bound.UNTIL and not found.has_end and span.start > moment.now:
        return Resolved(Span(moment.now, span.start, span.grain), found.is_timed)
    return found


def _pick(pieces: tuple[Piece, ...], moment: Moment, tense: Tense) -> Span | None:
    ordered = coarsest_first(pieces)
    if any(isinstance(p, Fixed) for p in pieces):
        return _pick_inside(ordered, moment, tense)
    now = moment.now
    if tense is Tense.PAST and not _must_be_near(pieces):
        window = Span(now - FAR, day_of(now.date()).end, Grain.YEAR)
        return next(
            (s for s in _spans(ordered, window, back=True) if s.start <= now), None
        )
    start = day_of(now.date()).start
    if far := _must_be_near(pieces):
        return _near(ordered, now, far, tense)
    if any(isinstance(p, Weekday) for p in pieces) and _only_weekday(pieces):
        start += DAY
    window = Span(start, now + FAR, Grain.YEAR)
    return next((s for s in _spans(ordered, window) if _is_ahead(s, now)), None)


def _must_be_near(pieces: tuple[Piece, ...]) -> timedelta | None:
    """`Thursday the 15th` is not the one three years from now that happens to fit."""
    if any(isinstance(p, NthIn) for p in pieces):  # few Aprils have five Mondays
        return timedelta(days=397)
    if not any(isinstance(p, Weekday) for p in pieces):
        return None
    if any(isinstance(p, DayOfMonth) for p in pieces):
        return timedelta(days=124)
    return (
        timedelta(days=366) if any(isinstance(p, DayAndMonth) for p in pieces) else None
    )


def _near(
    pieces: tuple[Piece, ...], now: datetime, far: timedelta, tense: Tense
) -> Span | None:
    today = day_of(now.date()).start
    ahead = Span(today, now + far, Grain.YEAR)
    past = Span(now - far, now, Grain.YEAR)
    found = gone = None
    if tense is not Tense.PAST:
        found = next((s for s in _spans(pieces, ahead) if _is_ahead(s, now)), None)
    if tense is not Tense.FUTURE:
        back = _spans(pieces, past, back=True)
        gone = next((s for s in back if s.start <= now), None)
    either = any(isinstance(p, Weekday) for p in pieces)
    if not (found and gone and either):
        return found or gone
    return found if found.start - now <= now - gone.start else gone


def _only_weekday(pieces: tuple[Piece, ...]) -> bool:
    return all(isinstance(p, Weekday | Hours) for p in pieces)


def _is_ahead(span: Span, now: datetime) -> bool:
    return span.end > now if span.end > span.start else span.start >= now


def _spans(
    pieces: tuple[Piece, ...], window: Span, *, back: bool = False
) -> Iterator[Span]:
    return narrowed(pieces, window, back=back)


def _pick_inside(
    pieces: tuple[Piece, ...], moment: Moment, tense: Tense
) -> Span | None:
    """Inside a stretch that is known: the next, or the latest, else any."""
    spans = [p.span for p in pieces if isinstance(p, Fixed)]
    window = max(spans, key=lambda span: span.end - span.start)
    if not isinstance(pieces[0], Fixed):  # a Friday in March with today's date
        window = Span(window.start - FAR / 9, window.end + FAR / 9, Grain.YEAR)
    found = list(narrowed(pieces, window))
    now = moment.now
    if tense is Tense.PAST:
        past = [s for s in found if s.start <= now]
        return past[-1] if past else (found[0] if found else None)
    ahead = [s for s in found if _is_ahead(s, now)]
    return next(iter(ahead or found), None)
