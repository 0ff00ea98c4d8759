"""Parts of a stretch: `early March`, `the beginning of next week`, `end of term`."""

from collections.abc import Callable
from datetime import date, datetime

from bot.understand.times.moment import Moment
from bot.understand.times.pieces import Each, Fixed, NthIn, PartOf, Piece
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import (
    DAY,
    Grain,
    Span,
    add_months,
    day_of,
    days,
    move,
    unit_away,
    unit_of,
)
from bot.understand.times.terms import term_beside
from bot.understand.times.vocabulary import LAST, Words, grain, year
from bot.understand.times.weekdays import today
from bot.understand.times.whole import month_said, step

DAYS_OF = {
    Grain.MONTH: {"early": (0, 10), "mid": (10, 20), "late": (20, 31)},
    Grain.WEEK: {"early": (0, 3), "mid": (1, 4), "late": (3, 7)},
}
"""From day, to day. Nobody agrees which months are early in a year."""
EARLY = ("early", "beg", "start")


def _share(m: Words, moment: Moment) -> Pieces | None:
    if m["term"]:  # early in the term is no one stretch
        return None
    whole = month_said(m, moment)[0] if m["mo"] else Fixed(_unit_said(m, moment))
    name = _name(m["share"])
    if name in {"first", "second"}:
        return (cut_of(whole, lambda span: half_of(name, span)),)
    known = DAYS_OF.get(whole.grain, {}).get(name)
    if whole.grain is Grain.YEAR and m["y"]:
        first = {"early": 0, "mid": 4, "late": 8}[name]
        return (cut_of(whole, lambda span: months_of(span, first, 4)),)
    return (cut_of(whole, lambda span: days_of(span, *known)),) if known else None


def _unit_said(m: Words, moment: Moment) -> Span:
    if m["y"]:
        said = year(m["y"])
        return days(date(said, 1, 1), date(said, 12, 31), Grain.YEAR)
    unit = grain(m["unit"] or "year")
    return unit_away(moment.now, step(m["way"] or "this"), unit)


def _name(share: str) -> str:
    if share.endswith("half"):
        return "first" if share.split()[-2] in {"first", "1st"} else "second"
    return "early" if share.startswith(EARLY) else "mid" if "mid" in share else "late"


def cut_of(whole: Piece, cut: Callable[[Span], Span]) -> Piece:
    return Fixed(cut(whole.span)) if isinstance(whole, Fixed) else PartOf(whole, cut)


def days_of(whole: Span, first: int, end: int) -> Span:
    until = min(whole.start + DAY * end, whole.end)
    return Span(whole.start + DAY * first, until, Grain.DAY)


def months_of(whole: Span, first: int, count: int) -> Span:
    start = move(whole.start, first, Grain.MONTH)
    return Span(start, move(start, count, Grain.MONTH), Grain.MONTH)


def half_of(which: str, whole: Span) -> Span:
    if whole.grain is Grain.YEAR:
        middle = datetime.combine(add_months(whole.start.date(), 6), whole.start.time())
    else:
        middle = whole.start + DAY * ((whole.end - whole.start).days // 2)
    first = which == "first"
    return Span(*((whole.start, middle) if first else (middle, whole.end)), Grain.DAY)


def _end(m: Words, moment: Moment) -> Pieces | None:
    """`end of month` is its last day; of the week, the last working one."""
    if m["term"]:
        term = term_beside(m["way"] or "this", moment)
        return (Fixed(day_of(term.last)),) if term else None
    if m["mo"]:
        return (*month_said(m, moment), NthIn(LAST, Each(Grain.DAY)))
    span = _unit_said(m, moment)
    if span.grain <= Grain.DAY:
        return None
    short = 2 * DAY if span.grain is Grain.WEEK else 0 * DAY
    return (Fixed(day_of(span.last_day - short)),)


def _start(m: Words, moment: Moment) -> Pieces | None:
    if m["term"]:
        term = term_beside(m["way"] or "this", moment)
        return (Fixed(day_of(term.first)),) if term else None
    return _share(m, moment)


def _abbreviated(m: Words, moment: Moment) -> Pieces | None:
    """`EOM`, `next EOW`, `BOM`."""
    unit = {"m": Grain.MONTH, "w": Grain.WEEK, "y": Grain.YEAR}[m["short"][-1]]
    span = unit_away(moment.now, 1 if m["next"] else 0, unit)
    if m["short"].startswith("b"):
        known = DAYS_OF.get(unit, {}).get("early")
        return (Fixed(days_of(span, *known)),) if known else None
    short = 2 * DAY if unit is Grain.WEEK else 0 * DAY
    return (Fixed(day_of(span.last_day - short)),)


def _half_year(m: Words, _: Moment) -> Pieces:
    said = int(m["digits"])
    whole = days(date(said, 1, 1), date(said, 12, 31), Grain.YEAR)
    return (Fixed(half_of("first" if m["half"] == "1" else "second", whole)),)


def _rest(m: Words, moment: Moment) -> Pieces | None:
    whole = unit_of(moment.now, grain(m["unit"]))
    if whole.grain is Grain.DAY:
        return (Fixed(Span(moment.now, whole.end, Grain.MINUTE)),)
    if whole.grain < Grain.DAY or whole.grain is Grain.WEEKEND:
        return None
    return (Fixed(days(today(moment), whole.last_day)),)


def _part_left(m: Words, moment: Moment) -> Pieces | None:
    """`earlier this month` is over, `later this week` starts today."""
    whole = unit_of(moment.now, grain(m["unit"]))
    now = day_of(today(moment))
    if whole.grain <= Grain.WEEKEND:
        return None
    early = m["when"] == "earlier"
    ends = (whole.start, now.start) if early else (now.start, whole.end)
    return (Fixed(Span(*ends, Grain.DAY)),) if ends[0] < ends[1] else None


_WAY = (
    "(?:the )?(?P<way>this|current|coming|upcoming|next|following|last|past|previous)"
)
_OF = "(?: of | in | )(?:the )?"
_THING = (
    f"(?:(?:{_WAY} )?(?:{{mo}}(?:,? ?(?:of )?(?P<year>{{y}})|(?P<which> last year| next year))?"
    "|(?:the )?(?:calendar )?(?:{unit}|(?P<term>term))|{y}))"
)
RULES = rules(
    (f"(?:the |by the |at the )?(?:very )?end{_OF}{_THING}", _end),
    (f"(?:the )?last of (?:the )?{_THING}", _end),
    (
        f"(?:at )?(?:the )?(?P<share>beginning|start|middle|mid|(?:first|second|last|1st|2nd) half){_OF}{_THING}",
        _start,
    ),
    (
        "(?:(?:the )?(?P<way>this) )?(?:the )?(?P<term>term) (?:started|began|begun|start)(?P<mo>)",
        _start,
    ),
    (f"(?P<share>early|mid|late)(?:(?: in| on| of)?[ -](?:the )?{_THING})", _share),
    ("(?P<share>mid)(?P<unit>week)(?P<way>)", _share),
    ("(?:(?:at )?the )?(?:(?P<next>next) )?(?P<short>[be]o[mwy])", _abbreviated),
    ("(?:the )?(?P<unit>year|month|quarter)[ -]end(?P<way>)(?P<mo>)(?P<y>)", _end),
    (
        "(?:(?P<way>this|last|next) year|{y})'s (?P<share>(?:first|second|1st|2nd|last) half)(?P<unit>)",
        _share,
    ),
    ("h(?P<half>[12]),? ?(?:of |in )?{digits}", _half_year),
    ("{digits}[ -]?h(?P<half>[12])", _half_year),
    ("(?P<half>[12])h ?{digits}", _half_year),
    ("(?P<when>earlier|later) (?:this|in the|on in the) {unit}", _part_left),
    (
        "(?:the )?(?:rest|remainder|remaining) (?:of )?(?:(?:the|this|my) )?(?:current )?{unit}",
        _rest,
    ),
)
