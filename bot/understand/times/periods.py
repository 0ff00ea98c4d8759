"""Stretches by name: `last week`, `October`, `Q3`, `this term`, `last 30 days`."""

from datetime import date, datetime, timedelta

from bot.understand.times.moment import Moment, Term
from bot.understand.times.pieces import (
    Each,
    Fixed,
    Month,
    NthIn,
    Piece,
    Quarter,
    Season,
    Weekday,
)
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import (
    DAY,
    LENGTHS,
    Grain,
    Span,
    add_months,
    day_of,
    days,
    month_of,
    move,
    unit_away,
    unit_of,
)
from bot.understand.times.vocabulary import (
    LAST,
    SEASONS,
    UNITS,
    Words,
    grain,
    month,
    number,
    ordinal,
    weekday,
)
from bot.understand.times.weekdays import today

WAYS = {
    "this": 0,
    "current": 0,
    "the": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
}
FORTNIGHT = 2


def _fixed(span: Span) -> Pieces:
    return (Fixed(span),)


def _beside(m: Words, moment: Moment) -> Pieces | None:
    """`this month`, `last week`, `next quarter`."""
    way = WAYS.get(m["way"].split()[-1], 1)
    unit = UNITS[m["unit"]]
    if unit == "fortnight":
        return _fixed(_rolling(moment, FORTNIGHT * (way or 1), Grain.WEEK))
    return _fixed(unit_away(moment.now, way, grain(m["unit"])))


def _but_one(m: Words, moment: Moment) -> Pieces:
    """`the week after next`, `the month before last`."""
    return _fixed(unit_away(moment.now, 2 if m["next"] else -2, grain(m["unit"])))


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
    way = WAYS.get(m["way"].split()[-1], 1)
    if unit is Grain.WEEKEND:
        return None
    return _fixed(_rolling(moment, count * (way or 1), unit))


def _away(m: Words, moment: Moment) -> Pieces:
    """`two weekends ago`: the whole of that one."""
    count = int(number(m["count"]))
    unit = grain(m["unit"])
    return _fixed(unit_away(moment.now, -count if m["ago"] else count, unit))


def _month(m: Words, moment: Moment) -> Pieces:
    number = month(m["mo"])
    if m["year"] or m["short"]:
        year = int(m["year"] or f"20{m['short']}")
        return _fixed(month_of(year, number))
    if m["way"]:
        return _fixed(_month_beside(number, m["way"], moment))
    if m["which"]:
        return _fixed(month_of(today(moment).year + _year_step(m["which"]), number))
    return (Month(number),)


def _year_step(way: str) -> int:
    return WAYS.get(way.split(maxsplit=1)[0], 1)


def _month_beside(number: int, way: str, moment: Moment) -> Span:
    now = today(moment)
    if way in {"last", "past", "previous"}:
        return month_of(now.year - (number >= now.month), number)
    return month_of(
        now.year + (number < now.month or (way == "next" and number == now.month)),
        number,
    )


def _thirds(m: Words, moment: Moment) -> Pieces | None:
    """`early March`, `the beginning of next week`: a part of a stretch, in days."""
    span = _only(_month(m, moment), moment) if m["mo"] else _unit_said(m, moment)
    return _fixed(_part_of(m["share"], span)) if span else None


def _unit_said(m: Words, moment: Moment) -> Span:
    if m["y"]:
        return days(date(int(m["y"]), 1, 1), date(int(m["y"]), 12, 31), Grain.YEAR)
    way = WAYS.get((m["way"] or "this").split()[-1], 1)
    return unit_away(moment.now, way, grain(m["unit"]))


def _only(pieces: Pieces, moment: Moment) -> Span | None:
    """The one meant when nothing says which: this year's, or the next to come."""
    window = Span(
        unit_of(moment.now, Grain.MONTH).start,
        moment.now + timedelta(days=366),
        Grain.YEAR,
    )
    return next(pieces[0].inside(window), None)


def _part_of(share: str, span: Span) -> Span:
    if share.endswith("half"):
        return _half_of(share, span)
    length = (span.end - span.start).days
    third = max(1, length // 3)
    if share.startswith(("early", "beg", "start")):
        return Span(span.start, span.start + DAY * third, Grain.DAY)
    if share.startswith("mid"):
        return Span(span.start + DAY * third, span.end - DAY * third, Grain.DAY)
    return Span(span.end - DAY * third, span.end, Grain.DAY)


def _half_of(share: str, span: Span) -> Span:
    if span.grain is Grain.YEAR:
        middle = datetime.combine(add_months(span.start.date(), 6), span.start.time())
    else:
        middle = span.start + DAY * ((span.end - span.start).days // 2)
    first = share.startswith("first")
    return Span(*((span.start, middle) if first else (middle, span.end)), Grain.DAY)


def _end(m: Words, moment: Moment) -> Pieces | None:
    """`end of month` is its last day; of the week, the last working one."""
    if m["term"]:
        term = _term_beside(m["way"] or "this", moment)
        return _fixed(day_of(term.last)) if term else None
    if m["mo"]:
        return (*_month(m, moment), NthIn(LAST, Each(Grain.DAY)))
    span = _unit_said(m, moment)
    if span.grain <= Grain.DAY:
        return None
    if span.grain is Grain.WEEK:
        return _fixed(day_of(span.last_day - 2 * DAY))
    return _fixed(day_of(span.last_day))


def _start(m: Words, moment: Moment) -> Pieces | None:
    if m["term"]:
        term = _term_beside(m["way"] or "this", moment)
        return _fixed(day_of(term.first)) if term else None
    return _thirds(m, moment)


def _abbreviated_end(m: Words, moment: Moment) -> Pieces:
    unit = {"eom": Grain.MONTH, "eow": Grain.WEEK, "eoy": Grain.YEAR}[m["short"]]
    span = unit_away(moment.now, 1 if m["next"] else 0, unit)
    return _fixed(day_of(span.last_day - (2 * DAY if unit is Grain.WEEK else 0 * DAY)))


def _half_year(m: Words, _: Moment) -> Pieces:
    year = int(m["y"])
    whole = days(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)
    return _fixed(_half_of("first" if m["half"] == "1" else "second", whole))


def _quarter(m: Words, moment: Moment) -> Pieces | None:
    said = m["q"] or ("4" if m["last"] else "")
    which = int(said) if said else ordinal(m["ord"])
    if not 1 <= which <= 4:  # noqa: PLR2004 -- quarters
        return None
    year = int(m["y"] or 0)
    if m["way"]:
        year = today(moment).year + WAYS.get(m["way"], 1)
    if year:
        return _fixed(unit_of(datetime(year, which * 3, 1), Grain.QUARTER))  # noqa: DTZ001 -- local time has no zone here
    return (Quarter(which),)


def _year(m: Words, _: Moment) -> Pieces:
    return _fixed(days(date(int(m["y"]), 1, 1), date(int(m["y"]), 12, 31), Grain.YEAR))


def _tax_year(m: Words, _: Moment) -> Pieces:
    start = int(m["from"]) if len(m["from"]) > 2 else 2000 + int(m["from"])  # noqa: PLR2004 -- 25/26
    return _fixed(days(date(start, 4, 6), date(start + 1, 4, 5)))


def _so_far(m: Words, moment: Moment) -> Pieces:
    word = {"y": "year", "m": "month", "w": "week", "q": "quarter"}.get(m["u"], m["u"])
    start = unit_of(moment.now, grain(word)).start
    return _fixed(days(start.date(), today(moment)))


def _season(m: Words, moment: Moment) -> Pieces:
    a, b, c, d = SEASONS[m["season"]]
    season = Season((a, b), (c, d))
    if m["year"]:
        year = int(m["year"])
        whole = days(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)
        found = [s for s in season.inside(whole) if s.start.year == year]
        return _fixed(found[0])
    if m["way"] and WAYS.get(m["way"], 1) < 0:
        ended = Span(moment.now - timedelta(days=800), moment.now, Grain.YEAR)
        return _fixed([s for s in season.inside(ended) if s.end <= moment.now][-1])
    if m["way"] == "next":
        ahead = Span(moment.now, moment.now + timedelta(days=800), Grain.YEAR)
        return _fixed(next(s for s in season.inside(ahead) if s.start > moment.now))
    return (season,)


def _term(m: Words, moment: Moment) -> Pieces | None:
    found = _term_beside(m["way"], moment)
    return _fixed(days(found.first, found.last)) if found else None


def _term_beside(way: str, moment: Moment) -> Term | None:
    """In a holiday this term is the coming one."""
    now = today(moment)
    terms = sorted(moment.terms, key=lambda term: term.first)
    step = WAYS.get(way.rsplit(maxsplit=1)[-1], 1)
    if step < 0:
        return next((t for t in reversed(terms) if t.last < now), None)
    if step > 0:
        return next((t for t in terms if t.first > now), None)
    return next((t for t in terms if t.last >= now), None)


def _named_term(m: Words, moment: Moment) -> Pieces | None:
    """The latest of that name to have begun, or else the first to come."""
    name = f"term {m['t']}" if m["t"] else m["season"]
    named = [t for t in moment.terms if name in t.name.lower()]
    if m["year"]:
        named = [t for t in named if t.first.year == int(m["year"])]
    named.sort(key=lambda term: term.first)
    begun = [t for t in named if t.first <= today(moment)]
    chosen = begun[-1:] or named[:1]
    return _fixed(days(chosen[0].first, chosen[0].last)) if chosen else None


def _nth_of(m: Words, moment: Moment) -> Pieces | None:
    """`the second Tuesday of next month`, `the last day of May`, `first week of July`."""
    which = LAST if m["ord"] == "last" else ordinal(m["ord"])
    what: Piece = Weekday(weekday(m["wd"])) if m["wd"] else Each(grain(m["unit"]))
    if m["mo"]:
        return (*_month(m, moment), NthIn(which, what))
    if m["y"]:
        return (*_year(m, moment), NthIn(which, what))
    way = WAYS.get(m["way"] or "this", 0 if m["way"] == "the" else 1)
    whole = unit_away(moment.now, way, grain(m["unit2"]))
    return (Fixed(whole), NthIn(which, what)) if what.grain < whole.grain else None


def _last_days(m: Words, moment: Moment) -> Pieces | None:
    """`the first two weeks of March`, `the last 3 days of the month`."""
    unit = grain(m["unit"])
    whole = (
        _only(_month(m, moment), moment)
        if m["mo"]
        else unit_of(moment.now, Grain.MONTH)
    )
    if whole is None or unit not in LENGTHS or unit < Grain.DAY:
        return None
    length = LENGTHS[unit] * int(number(m["count"]))
    if m["edge"] == "last":
        return _fixed(Span(whole.end - length, whole.end, Grain.DAY))
    return _fixed(Span(whole.start, whole.start + length, Grain.DAY))


_WAY = "(?P<way>this|current|the current|the(?= weekend)|this coming|coming|upcoming|next|the next|following|the following|last|the last|the past|this past|past|previous|the previous|prior)"
_MONTH = "(?:(?P<way>this|next|last|past|previous|coming) )?{mo}(?:,? ?(?:in |of )?(?P<year>{y})| '(?P<short>\\d\\d)| (?P<which>last year|this year|next year))?"
_OF = "(?: of | )(?:the )?"
_THING = "(?:(?:(?P<way>this|next|last|coming|the next|the last) )?(?:{mo}(?:,? ?(?:of )?(?P<year>{y})|(?P<which> last year| next year))?|(?:the )?(?:calendar )?(?:{unit}|(?P<term>term))|{y}))"
RULES = rules(
    (f"{_WAY}(?: calendar| academic| whole)? {{unit}}", _beside),
    ("(?:the )?{unit} (?:(?P<next>after next)|before last)", _but_one),
    (
        "(?P<way>this past|the past|past|the last|last|previous|the previous|next|the next|coming|the coming|upcoming|following|the following|in the last|within the next|in the next) {count} (?:calendar )?{unit}",
        _several,
    ),
    ("{count} (?P<unit>weekends?) (?:(?P<ago>ago|back)|from now)", _away),
    ("in {count} (?P<ago>)(?P<unit>weekends?)", _away),
    (
        "(?:the )?{ord} (?:{wd}|(?P<unit>days?|weeks?|weekends?)) (?:of|in) (?:(?P<way>this|next|last|the) )?(?:{mo}(?P<which>)(?:,? ?(?:of )?(?P<year>{y}))?|{y}|(?P<unit2>{unit3}))",
        _nth_of,
    ),
    (
        "(?:the )?(?P<ord>last) (?:{wd}|(?P<unit>days?|weeks?|weekends?)) (?:of|in) (?:(?P<way>this|next|last|the) )?(?:{mo}(?P<which>)(?:,? ?(?:of )?(?P<year>{y}))?|{y}|(?P<unit2>{unit3}))",
        _nth_of,
    ),
    (
        "(?:the )?(?P<edge>first|last) {count} {unit} (?:of|in) (?:(?P<way>)(?P<which>){mo}(?:,? (?P<year>{y}))?|the month|this month)",
        _last_days,
    ),
    (f"(?:the |by the |at the )?end{_OF}{_THING}", _end),
    (
        f"(?:the )?(?P<share>beginning|start|middle|mid|first half|second half){_OF}{_THING}",
        _start,
    ),
    (f"(?P<share>early|mid|late)(?: in)?[ -](?:the )?{_THING}", _thirds),
    ("(?:(?P<next>next) )?(?P<short>eom|eow|eoy)", _abbreviated_end),
    ("{season} term(?: (?P<year>{y}))?(?P<t>)", _named_term),
    ("term (?P<t>\\d)(?:,? (?P<year>{y}))?", _named_term),
    (f"{_WAY} (?:school |academic )?(?:term|semester|trimester)", _term),
    ("q(?P<q>[1-4])(?:,? ?(?:of |in )?{y})?", _quarter),
    ("{y},? q(?P<q>[1-4])", _quarter),
    ("h(?P<half>[12]),? ?{y}", _half_year),
    (
        "(?:the )?{ord}(?P<q>) quarter(?:,? (?:of |in )?(?P<way>this|last|next) year)",
        _quarter,
    ),
    ("(?:the )?(?P<last>last)(?P<q>) quarter (?:of |in ){y}", _quarter),
    ("(?:the )?{ord}(?P<q>) quarter(?:,? (?:of |in )?{y})?", _quarter),
    (
        "(?:the )?(?:tax|financial) year (?P<from>\\d{2,4}) ?[/-] ?(?P<until>\\d{2,4})",
        _tax_year,
    ),
    ("(?P<u>y|m|w|q)td", _so_far),
    ("(?:this )?(?P<u>year|month|week|quarter) (?:to date|so far)", _so_far),
    ("so far this (?P<u>year|month|week|quarter)", _so_far),
    (
        "(?:(?P<way>this|last|next|past) )?(?:the )?{season}(?:,? (?:of )?(?P<year>{y}))?",
        _season,
    ),
    (_MONTH, _month),
    ("(?:in |the year )?{y}", _year),
)
