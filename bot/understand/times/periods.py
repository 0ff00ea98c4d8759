"""Stretches by name: `last week`, `October`, `Q3`, `summer`, `last 30 days`."""

from datetime import date, datetime, timedelta

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import (
    Each,
    Fixed,
    IsoWeek,
    NthIn,
    Piece,
    Quarter,
    Season,
    Weekday,
)
from bot.understand.times.rules import Nowhere, Pieces, rules
from bot.understand.times.shares import cut_of
from bot.understand.times.spans import (
    DAY,
    Grain,
    Span,
    day_of,
    days,
    move,
    unit_away,
    unit_of,
)
from bot.understand.times.vocabulary import (
    LAST,
    SEASONS,
    SOUTHERN,
    UNITS,
    Words,
    grain,
    month,
    number,
    ordinal,
    weekday,
    year,
)
from bot.understand.times.weekdays import today
from bot.understand.times.whole import (
    STEPS,
    WAY,
    full_year,
    month_beside,
    month_said,
    step,
)
from bot.understand.times.years import whole_year

FORTNIGHT = 2
FAR = timedelta(days=400)
VAGUE = ("coming", "past", "following")


def _fixed(span: Span) -> Pieces:
    return (Fixed(span),)


def _beside(m: Words, moment: Moment) -> Pieces | None:
    """`this month`, `last week`, `next quarter`."""
    if m["unit"].endswith("s") and m["way"].endswith(VAGUE):
        return None  # nobody knows how many
    way = step(m["way"])
    unit = UNITS[m["unit"]]
    if unit == "fortnight":
        return _fixed(_rolling(moment, FORTNIGHT * (way or 1), Grain.WEEK))
    if unit == "weekend" and m["way"].endswith("coming"):
        way = int(unit_of(moment.now, Grain.WEEKEND).start <= moment.now)
    return _fixed(_unit_away(moment, way, grain(m["unit"])))


def _unit_away(moment: Moment, count: int, unit: Grain) -> Span:
    """A week begins where the organisation says."""
    if unit is not Grain.WEEK:
        return unit_away(moment.now, count, unit)
    on = moment.now.date()
    first = on + DAY * (7 * count - (on.weekday() - moment.week_starts) % 7)
    return days(first, first + 6 * DAY, unit)


def _but_one(m: Words, moment: Moment) -> Pieces:
    """`the week after next`, `the month before last`."""
    return _fixed(_unit_away(moment, 2 if m["next"] else -2, grain(m["unit"])))


def _month_but_one(m: Words, moment: Moment) -> Pieces:
    """`March after next`."""
    way, years = ("next", 1) if m["next"] else ("last", -1)
    near = month_beside(month(m["mo"]), way, moment).start
    return _fixed(unit_of(move(near, years, Grain.YEAR), Grain.MONTH))


def _rolling(moment: Moment, count: int, unit: Grain) -> Span:
    """So many units that end with today, or that start with tomorrow."""
    now = moment.now
    if unit < Grain.DAY:
        other = move(now, count, unit)
        return Span(min(now, other), max(now, other), unit)
    tomorrow = datetime.combine(today(moment), now.min.time()) + DAY
    other = move(tomorrow, count, unit)
    return Span(min(tomorrow, other), max(tomorrow, other), Grain.DAY)


def _several(m: Words, moment: Moment) -> Pieces | None:
    count, unit = int(number(m["count"])), grain(m["unit"])
    if UNITS[m["unit"]] == "fortnight":
        count *= FORTNIGHT
    way = step(m["way"])
    if m["way"].endswith("upcoming"):
        raise Nowhere  # all of them, or the last of them?
    if unit is Grain.WEEKEND:
        return None
    if unit is Grain.QUARTER:
        return _fixed(_quarters(moment, count * (way or 1)))
    return _fixed(_rolling(moment, count * (way or 1), unit))


def _quarters(moment: Moment, count: int) -> Span:
    """Whole ones, without the one we are in."""
    now = unit_of(moment.now, Grain.QUARTER)
    if count < 0:
        return Span(move(now.start, count, Grain.QUARTER), now.start, Grain.QUARTER)
    return Span(now.end, move(now.end, count, Grain.QUARTER), Grain.QUARTER)


def _away(m: Words, moment: Moment) -> Pieces:
    """`two weekends ago`: the whole of that one."""
    count = int(number(m["count"]))
    unit = grain(m["unit"])
    return _fixed(_unit_away(moment, -count if m["ago"] else count, unit))


def _and_next(m: Words, moment: Moment) -> Pieces:
    """`this week and next`."""
    unit = grain(m["unit"])
    this, then = (_unit_away(moment, step, unit) for step in (0, 1))
    return _fixed(Span(this.start, then.end, unit))


def _working_week(m: Words, moment: Moment) -> Pieces:
    week = unit_away(moment.now, step(m["way"]), Grain.WEEK)
    return _fixed(Span(week.start, week.end - 2 * DAY, Grain.DAY))


def _quarter(m: Words, moment: Moment) -> Pieces | None:
    said = m["q"] or ("4" if m["last"] else "")
    which = int(said) if said else ordinal(m["ord"])
    if not 1 <= which <= 4:  # noqa: PLR2004 -- quarters
        return None
    there = year(m["y"] or m["digits"]) if m["y"] or m["digits"] else 0
    if m["short"]:
        there = full_year(m["short"], moment)
    if m["way"]:
        there = today(moment).year + STEPS.get(m["way"], 1)
    if there:
        return _fixed(unit_of(datetime(there, which * 3, 1), Grain.QUARTER))  # noqa: DTZ001 -- local time has no zone here
    return (Quarter(which),)


def _season(m: Words, moment: Moment) -> Pieces | None:
    south = moment.zone.key.startswith(tuple(SOUTHERN["zones"]))
    a, b, c, d = (SOUTHERN["seasons"] if south else SEASONS)[m["season"]]
    season = Season((a, b), (c, d))
    if m["year"]:
        said = full_year(m["year"], moment)
        if south and a > c:  # of summer 2026, was it the beginning or the end
            return None
        found = [s for s in season.inside(whole_year(said)) if s.start.year == said]
        return _fixed(found[0])
    if m["way"] and step(m["way"]) < 0:
        ended = Span(moment.now - timedelta(days=800), moment.now, Grain.YEAR)
        return _fixed([s for s in season.inside(ended) if s.end <= moment.now][-1])
    if m["way"] == "next":
        ahead = Span(moment.now, moment.now + timedelta(days=800), Grain.YEAR)
        return _fixed(next(s for s in season.inside(ahead) if s.start > moment.now))
    return (season,)


def _any_season(m: Words, moment: Moment) -> Pieces:
    """`this season`, `next season`: the one we are in, or one beside it."""
    south = moment.zone.key.startswith(tuple(SOUTHERN["zones"]))
    known = SOUTHERN["seasons"] if south else SEASONS
    around = Span(moment.now - FAR, moment.now + FAR, Grain.YEAR)
    found = {
        span.start: span
        for a, b, c, d in known.values()
        for span in Season((a, b), (c, d)).inside(around)
    }
    spans = [found[start] for start in sorted(found)]
    now = max(at for at, span in enumerate(spans) if span.start <= moment.now)
    there = now + step(m["way"])
    ends = spans[there + 1].start  # seasons do not overlap where one follows another
    return _fixed(Span(spans[there].start, ends, Grain.QUARTER))


def _which(m: Words) -> int:
    """`second`, `last`, `third last`, `second to last`."""
    if m["back"]:
        return LAST if m["back"] in {"last", "final"} else -2
    return -ordinal(m["ord"]) if m["from"] else ordinal(m["ord"])


def _nth_of(m: Words, moment: Moment) -> Pieces | None:
    """`the second Tuesday of next month`, `the last day of May`, `first week of July`."""
    which = _which(m)
    what: Piece = Weekday(weekday(m["wd"])) if m["wd"] else Each(grain(m["unit"]))
    if m["mo"]:
        return (*month_said(m, moment), NthIn(which, what))
    if m["y"]:
        whole = whole_year(year(m["y"]))
    else:
        way = m["way"] or "this"
        whole = unit_away(
            moment.now, 1 if way == "following" else step(way), grain(m["unit2"])
        )
    if what.grain is Grain.WEEK and whole.grain is Grain.YEAR:
        return (Fixed(whole), IsoWeek(which))
    return (Fixed(whole), NthIn(which, what)) if what.grain < whole.grain else None


def _edge_of(m: Words, moment: Moment) -> Pieces | None:
    """`the first two weeks of March`, `the last four months of 2021`."""
    unit, count = grain(m["unit"]), int(number(m["count"]))
    whole: Piece
    if m["mo"]:
        whole = month_said(m, moment)[0]
    elif m["y"]:
        whole = Fixed(whole_year(year(m["y"])))
    else:
        way = step(m["way"] or "this")
        whole = Fixed(unit_away(moment.now, way, grain(m["unit2"])))
    if unit >= whole.grain or unit < Grain.DAY:
        return None
    if unit is Grain.WEEKEND:
        return None
    last = m["edge"] != "first"
    return (cut_of(whole, lambda span: _edge(span, count, unit, last=last)),)


def _edge(whole: Span, count: int, unit: Grain, *, last: bool) -> Span:
    if unit is Grain.WEEK and whole.grain is Grain.YEAR:  # whole weeks, as numbered
        first, after = (
            date.fromisocalendar(whole.start.year + more, 1, 1) for more in (0, 1)
        )
        whole = Span(day_of(first).start, day_of(after).start, Grain.YEAR)
    if last:
        return Span(move(whole.end, -count, unit), whole.end, Grain.DAY)
    return Span(whole.start, move(whole.start, count, unit), Grain.DAY)


_MONTH = (
    "(?:(?P<way>this|next|last|past|previous|coming) )?(?:the )?(?:month of )?{mo}"
    "(?:(?:,? ?(?:in |of )?|[/-])(?P<year>{y})| '(?P<short>\\d\\d)"
    "|,? (?:of |in )?(?P<which>last year|this year|next year))?"
)
_SEVERAL = (
    "this past|the past|past|last|the last|previous|the previous|next|the next|coming"
    "|the coming|upcoming|the upcoming|following|the following|in the last"
    "|within the next|within the last|within the past|in the next|over the last|over the next|over the past|in the past"
)
_WHOLE = (
    "(?:of|in) (?:the )?(?:(?P<way>this|next|last|following|coming|previous) )?"
    "(?:{mo}(?P<which>)(?:,? ?(?:of )?(?P<year>{y}))?|{y}|(?P<unit2>{unit3}))"
)
_SMALL = (
    "(?:{wd}|(?P<unit>days?|weeks?|weekends?|week-ends?|wkend|wknd|months?|quarters?))"
)
_BACK = "(?P<back>last|final|penultimate|second[ -]to[ -]last|next to last)"
RULES = rules(
    (f"{WAY}(?: calendar| academic| whole)? {{unit}}(?:'s)?", _beside),
    ("this {unit} and (?:the )?next(?: (?P<unit2>{unit}))?", _and_next),
    (f"{WAY} (?:working|work|school|business) ?week", _working_week),
    ("(?:the )?{unit} (?:(?P<next>after next)|before last)", _but_one),
    (f"(?P<way>{_SEVERAL}) {{count}} ?(?:calendar )?{{unit}}", _several),
    (
        "{count} (?P<way>past|last|previous|next|coming|upcoming|following) {unit}",
        _several,
    ),
    ("{count} (?P<unit>weekends?) (?:(?P<ago>ago|back)|from now)", _away),
    ("in {count} (?P<ago>)(?P<unit>weekends?)", _away),
    (f"(?:the )?{{ord}} {_SMALL} {_WHOLE}", _nth_of),
    (f"(?:the )?{_BACK} {_SMALL} {_WHOLE}", _nth_of),
    (
        f"(?:the )?{{ord}}[ -]+(?P<from>(?:to[ -]|from[ -](?:the[ -])?)?last) {_SMALL} {_WHOLE}",
        _nth_of,
    ),
    (f"(?:the )?(?P<edge>first|last|final) {{count}} {{unit}} {_WHOLE}", _edge_of),
    ("(?:q|quarter )(?P<q>[1-4])(?:,? ?(?:of |in )?{y})?", _quarter),
    ("{y},?[ -]?q(?P<q>[1-4])", _quarter),
    (
        "(?:the )?{ord}(?P<q>) (?:quarter|qtr)(?:,? (?:of |in )?(?P<way>this|last|next) year)",
        _quarter,
    ),
    ("(?:the )?(?P<last>last|final)(?P<q>) quarter (?:of |in ){y}", _quarter),
    ("{digits}'s (?:q(?P<q>[1-4])|{ord} (?:quarter|qtr))", _quarter),
    ("(?P<way>this|last|next) year's {ord}(?P<q>) (?:quarter|qtr)", _quarter),
    ("(?:the )?{ord}(?P<q>) (?:quarter|qtr)(?:,? (?:of |in )?{y})?", _quarter),
    (
        "(?:(?P<way>this|current|last|next|past|previous) )?(?:the )?{season}(?:,? (?:of )?(?P<year>{y}|'\\d\\d))?",
        _season,
    ),
    ("(?:the )?(?P<way>this|current|last|next|past|previous) season", _any_season),
    ("(?:the )?{mo} (?:(?P<next>after next)|before last)", _month_but_one),
    (_MONTH, month_said),
)
ALONE = rules(("(?P<short>\\d\\d) ?q(?P<q>[1-4])", _quarter))
