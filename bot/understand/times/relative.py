"""Times counted from another: `in 20 minutes`, `3 days ago`, `a week after Easter`."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.understand.times.lengths import Length, length_at
from bot.understand.times.moment import Moment, Tense
from bot.understand.times.pieces import Fixed
from bot.understand.times.resolve import resolved
from bot.understand.times.said import Said
from bot.understand.times.spans import Grain, Span, day_of, unit_away, unit_of
from bot.understand.times.vocabulary import Words, grain, ordinal, pattern, weekday
from bot.understand.times.workdays import workdays_at
from bot.understand.times.zones import later

Read = Callable[[int], Said | None]
_IN = re.compile(r"in\s+(?:about\s+|around\s+|like\s+)?|(?=an?\s+\w+\s+from\s+now)")
_WITHIN = re.compile(
    r"(?:with)?in\s+(?:the\s+)?(?:next|upcoming|coming|following)\s+|within\s+(?:(?:about|around)\s+)?|(?:for\s+)?the\s+next\s+"
)
_THE_LAST = re.compile(r"(?:in\s+|for\s+|over\s+)?(?:the\s+last|(?:the\s+)?past)\s+")
_AGO = re.compile(r"\s+(ago|back|earlier)\b(?:\s+(?P<day>today|tomorrow|yesterday)\b)?")
_SAME_TIME = pattern("(?:at )?(?:this|the same|same) time (?P<way>next|last) {unit}")
STEPS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_HENCE = re.compile(
    r"(?:\s+|')+(?:from\s+now|hence|later(?!\s+than)|time|from\s+today)\b"
)
_FROM = re.compile(
    r"\s+(after|from|later\s+than|before|earlier\s+than|prior\s+to|following)\s+(?!now\b)"
)
_STARTING = re.compile(
    r"\s+(?:starting|beginning|commencing)\s+(?:on\s+|from\s+|at\s+)?"
)
_THE = re.compile(r"\bthe\s+$")
_FOR = re.compile(r"\bfor\s+$")
_IN_TIME = re.compile(r"'?s?\s+time\b")
_NOW = re.compile(
    r"atm\b|this\s+instant\b|(?:right\s+|just\s+)?now\b|at\s+(?:the|this)\s+(?:moment|minute)\b|immediately\b"
    r"|asap\b|as\s+soon\s+as\s+possible\b|at\s+(?:the\s+)?present(?:\s+time)?\b"
)


def relative_at(text: str, at: int, moment: Moment, read: Read) -> Said | None:
    """The relative time that starts right there."""
    if now := _NOW.match(text, at):
        return Said((at, now.end()), instant=_at(moment, Grain.SECOND))
    if said := workdays_at(text, at, moment) or _same_time(text, at, moment):
        return said
    for opens, way in ((_WITHIN, 1), (_THE_LAST, -1)):
        if match := opens.match(text, at):
            return _window(text, at, match.end(), way, moment)
    return _counted(text, at, moment, read)


def _same_time(text: str, at: int, moment: Moment) -> Said | None:
    """`this time next week`: to the minute."""
    match = _SAME_TIME.match(text, at)
    if not match:
        return None
    m = Words(match)
    length = Length(1 if m["way"] == "next" else -1, grain(m["unit"]))
    there = length.after(moment.now) if length.grain is not Grain.WEEKEND else None
    span = there and Span(there, there, Grain.MINUTE)
    return Said((at, match.end()), instant=span) if span else None


def _counted(text: str, at: int, moment: Moment, read: Read) -> Said | None:
    ahead = _IN.match(text, at)
    start = ahead.end() if ahead else at
    said = length_at(text, start)
    if said is None:
        return _beside(text, at, moment, read) or _nearest(text, at, moment, read)
    length, end = said
    if length.grain is Grain.WEEKEND:
        return None
    if start > at:
        time = _IN_TIME.match(text, end)
        return _away(at, time.end() if time else end, length, moment)
    return (
        _ago(text, at, end, length, moment)
        or _starting(text, at, said, read)
        or _from(text, at, said, moment, read)
    )


def _ago(text: str, at: int, end: int, length: Length, moment: Moment) -> Said | None:
    if ago := _AGO.match(text, end):
        if ago["day"] and length.grain < Grain.DAY:
            return _away(at, ago.end(1), length.back(), moment)
        day = timedelta(days=STEPS[ago["day"] or "today"])
        there = replace(moment, now=moment.now + day)
        return _away(at, ago.end(), length.back(), there)
    hence = _HENCE.match(text, end)
    if hence and hence[0].endswith("today") and _FOR.search(text, 0, at):
        return None
    return _away(at, hence.end(), length, moment) if hence else None


def _at(moment: Moment, grain: Grain) -> Span:
    return Span(moment.now, moment.now, grain)


def _window(text: str, at: int, start: int, way: int, moment: Moment) -> Said | None:
    """`within two hours`, `the last 20 minutes`: from now, or up to now."""
    found = length_at(text, start) or _one(text, start)
    days = bool(found and found[0].grain > Grain.HOUR)
    if not found or (days and not text.startswith("within", at)):
        return None
    if found[0].grain is Grain.WEEKEND:
        return None
    other = (found[0] if way > 0 else found[0].back()).after(moment.now)
    if other is None:
        return None
    if days and found[0].in_days:  # within a week: all of today is in it
        today, end = day_of(moment.now.date()), day_of(other.date())
        return Said((at, found[1]), (Fixed(Span(today.start, end.start, Grain.DAY)),))
    first, last = sorted((moment.now, other))
    return Said((at, found[1]), instant=Span(first, last, _exact(found[0])))


def _exact(length: Length) -> Grain:
    return min(length.grain, Grain.MINUTE if length.besides else length.grain)


_ONE_UNIT = re.compile(r"(hour|minute|half\s+hour)\b")


def _one(text: str, at: int) -> tuple[Length, int] | None:
    match = _ONE_UNIT.match(text, at)
    if not match:
        return None
    minutes = {"hour": 60, "minute": 1}.get(match[1], 30)
    return Length(minutes, Grain.MINUTE), match.end()


def _away(at: int, end: int, length: Length, moment: Moment) -> Said | None:
    there = length.after(moment.now)
    if there is None:
        return None
    if not length.in_days:
        if length.grain < Grain.DAY and (time := length.time):
            there = later(moment.now, time, moment.zone)
        grain = (
            Grain.SECOND
            if there.second or length.grain is Grain.SECOND
            else Grain.MINUTE
        )
        return Said((at, end), instant=Span(there, there, grain))
    about = None
    if length.grain in ABOUT and not length.besides and not length.count % 1:
        about = unit_of(there, length.grain)
    return Said((at, end), (Fixed(day_of(there.date()), about),))


ABOUT = (Grain.WEEK, Grain.MONTH, Grain.YEAR)
_BESIDE = pattern(
    "(?:the )?(?:(?P<unit>day|week|month|quarter|year)|(?:{ord} |(?P<many>{count}) |last |first )?(?P<wd>{wd1}s?)) (?P<way>before|after|following|from)"
)


def _beside(text: str, at: int, moment: Moment, read: Read) -> Said | None:
    """`the day before Christmas`, `the Monday after Easter`."""
    match = _BESIDE.match(text, at)
    base = _read_base(text, match.end(), read) if match else None
    found = resolved(base, moment, Tense.FUTURE) if base else None
    if match is None or base is None or found is None or found.is_timed:
        return None
    words = Words(match)
    if base.part or base.hours or (words["way"] == "from" and not words["many"]):
        return None  # on Monday, after lunch
    step = -1 if words["way"] == "before" else 1
    if words["wd"]:
        on = found.span.start.date() if step < 0 else found.span.last_day
        day = weekday(words["wd1"])
        gap = (step * (day - on.weekday()) - 1) % 7 + 1
        gap += 7 * (ordinal(words["ord"] or words["many"] or "1") - 1)
        there = day_of(on + timedelta(days=step * gap))
    elif words["unit"] == "day":
        on = found.span.start.date() if step < 0 else found.span.last_day
        there = day_of(on + timedelta(days=step))
    else:
        there = unit_away(found.span.start, step, grain(words["unit"]))
    return Said((at, base.at[1]), (Fixed(there),))


_NEAREST = pattern("(?:the )?(?:{ord} )?(?:closest|nearest) {wd} to")


def _nearest(text: str, at: int, moment: Moment, read: Read) -> Said | None:
    """`the nearest Monday to 5 October`, on either side of it."""
    match = _NEAREST.match(text, at)
    base = _read_base(text, match.end(), read) if match else None
    found = resolved(base, moment, Tense.FUTURE) if base else None
    if match is None or base is None or found is None or found.is_timed:
        return None
    words = Words(match)
    which, on = ordinal(words["ord"] or "1"), found.span.start.date()
    gap = (weekday(words["wd"]) - on.weekday()) % 7
    gaps = sorted((gap + 7 * week for week in range(-which - 1, which + 1)), key=abs)
    there = day_of(on + timedelta(days=gaps[which - 1]))
    return Said((at, base.at[1]), (Fixed(there),))


def _read_base(text: str, at: int, read: Read) -> Said | None:
    start = _SPACE.match(text, at)
    base = read(start.end() if start else at)
    return None if base is None or base.every or base.through else base


_SPACE = re.compile(r"\s*")


def _starting(text: str, at: int, said: tuple[Length, int], read: Read) -> Said | None:
    """`two weeks starting 20 May`, `for 10 days from Monday`: all of them."""
    length, end = said
    words = _STARTING.match(text, end)
    if words is None and _FOR.search(text, 0, at):
        words = _FROM.match(text, end)
        words = words if words and words[1] == "from" else None
    base = read(words.end()) if words else None
    if words is None or base is None or base.every or base.through or base.length:
        return None
    return replace(base, at=(at, base.at[1]), length=length)


def _from(
    text: str, at: int, said: tuple[Length, int], moment: Moment, read: Read
) -> Said | None:
    """Counted from a time that is itself said: which one, is what is next."""
    length, end = said
    words = _FROM.match(text, end)
    base = read(words.end()) if words else None
    if words is None or base is None or base.every or base.through:
        return None
    if base.clock and words[1] == "from":  # 50 minutes from 4pm: that long
        return None
    if base.clock and length.grain is Grain.QUARTER:  # a quarter after three
        return None
    if words[1].startswith(("before", "prior", "earlier")):
        length = length.back()
    found = resolved(base, moment, Tense.FUTURE)
    there = length.after(found.span.start) if found else None
    if found is None or there is None:
        return None
    here = (at, base.at[1])
    if found.is_timed:
        return Said(here, instant=Span(there, there, Grain.MINUTE))
    if length.in_days and _THE.search(text, 0, at):
        whole = _stretch(found.span, length)
    else:
        whole = _whole(found.span.grain, length, there)
    return Said(here, (Fixed(whole),)) if whole else None


def _stretch(base: Span, length: Length) -> Span | None:
    """`the two weeks before Easter` are all of them."""
    back = length.count < 0
    other = length.after(base.start if back else base.end)
    if other is None:
        return None
    ends = (other, base.start) if back else (base.end, other)
    return Span(*ends, Grain.DAY)


def _whole(grain: Grain, length: Length, there: datetime) -> Span | None:
    """Five years before 2020 is a year; five days before it is unclear."""
    if not length.in_days:
        return None
    if grain <= Grain.DAY:
        return day_of(there.date())
    same = length.grain is grain and not length.besides
    return unit_of(there, grain) if same else None
