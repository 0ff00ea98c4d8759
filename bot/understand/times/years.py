"""Years and what is counted through them: `2025`, `tax year 25/26`, `2026-W12`."""

from datetime import date

from bot.understand.times.moment import Moment, Term
from bot.understand.times.pieces import Fixed
from bot.understand.times.rules import Nowhere, Pieces, rules
from bot.understand.times.spans import Grain, Span, day_of, days, unit_of
from bot.understand.times.terms import term_beside
from bot.understand.times.vocabulary import Words, grain, year
from bot.understand.times.weekdays import today
from bot.understand.times.whole import full_year, step


def whole_year(said: int) -> Span:
    return days(date(said, 1, 1), date(said, 12, 31), Grain.YEAR)


def _year(m: Words, _: Moment) -> Pieces:
    return (Fixed(whole_year(year(m["y"] or m["nineteen"] or m["digits"]))),)


def _short_year(m: Words, moment: Moment) -> Pieces:
    return (Fixed(whole_year(full_year(m["short"], moment))),)


def _tax_year(m: Words, _: Moment) -> Pieces:
    start = int(m["from"]) if len(m["from"]) > 2 else 2000 + int(m["from"])  # noqa: PLR2004 -- 25/26
    return (Fixed(days(date(start, 4, 6), date(start + 1, 4, 5))),)


def _so_far(m: Words, moment: Moment) -> Pieces | None:
    if m["u"] in {"term", "semester"}:
        return _term_so_far(term_beside("this", moment), moment)
    word = {"y": "year", "m": "month", "w": "week", "q": "quarter"}.get(m["u"], m["u"])
    start = unit_of(moment.now, grain(word)).start
    return (Fixed(days(start.date(), today(moment))),)


def _term_so_far(term: Term | None, moment: Moment) -> Pieces | None:
    now = today(moment)
    return (Fixed(days(term.first, now)),) if term and term.first <= now else None


def _season_so_far(m: Words, moment: Moment) -> Pieces | None:
    """Where a term bears its name, the term is meant."""
    now = today(moment)
    named = [t for t in moment.terms if m["season"] in t.name.lower()]
    return _term_so_far(
        next((t for t in named if t.first <= now <= t.last), None), moment
    )


def _iso_week(m: Words, moment: Moment) -> Pieces:
    this = today(moment).isocalendar().year
    said = (
        int(m["digits"]) if m["digits"] else this + (step(m["way"]) if m["way"] else 0)
    )
    try:
        on = date.fromisocalendar(said, int(m["w"]), int(m["wday"] or 1))
    except ValueError:
        raise Nowhere from None
    return (Fixed(day_of(on) if m["wday"] else unit_of(day_of(on).start, Grain.WEEK)),)


RULES = rules(
    (
        "(?:the )?(?:tax|financial) year (?P<from>\\d{2,4}) ?[/-] ?(?P<until>\\d{2,4})",
        _tax_year,
    ),
    ("(?P<u>y|m|w|q)td", _so_far),
    (
        "(?:this )?(?P<u>year|month|week|quarter|term|semester) (?:to date|so far)",
        _so_far,
    ),
    ("so far this (?P<u>year|month|week|quarter|term|semester)", _so_far),
    ("so far this {season}", _season_so_far),
    ("(?:this )?{season} (?:to date|so far)", _season_so_far),
    (
        "(?:since|from) the (?:beginning|start) of (?:the|this) (?P<u>year|month|week|quarter)",
        _so_far,
    ),
    ("{digits}-?w(?P<w>\\d{2})(?:-(?P<wday>[1-7]))?", _iso_week),
    ("(?:in |(?:in )?the year (?:of )?)?{digits}", _year),
    ("{digits},? (?:week|wk) ?(?P<w>\\d{1,2})(?P<wday>)", _iso_week),
)
ALONE = rules(
    ("(?:the )?(?:calendar )?(?:year|cy) ?{y}", _year),
    ("(?:in )?cy ?'?(?P<short>\\d\\d)|(?:in )?'(?P<short>\\d\\d)", _short_year),
    ("(?:(?:in|the year|year) )?(?P<digits>[1-9]\\d{1,3}) ?a\\.?d\\.?", _year),
    ("(?:in )?(?:{nineteen}|{y})", _year),
    ("(?:in|(?:in )?(?:the )?year)(?: of)? (?P<y>1[5-8]\\d\\d)", _year),
    (
        "(?:(?:the )?week|wk) ?(?:no\\.? ?|number |#)?(?P<w>\\d{1,2})(?:(?:,? of|,? in|,|/) ?(?:{digits}|(?P<way>last|this|next) year))?",
        _iso_week,
    ),
)
