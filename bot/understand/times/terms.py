"""The organisation's terms: `this term`, `spring term`, `Term 3`."""

from bot.understand.times.moment import Moment, Term
from bot.understand.times.pieces import Fixed
from bot.understand.times.rules import Pieces, rules
from bot.understand.times.spans import days
from bot.understand.times.vocabulary import Words, year
from bot.understand.times.weekdays import today
from bot.understand.times.whole import WAY, step


def _term(m: Words, moment: Moment) -> Pieces | None:
    found = term_beside(m["way"], moment)
    return (Fixed(days(found.first, found.last)),) if found else None


def term_beside(way: str, moment: Moment) -> Term | None:
    """In a holiday this term is the coming one."""
    now = today(moment)
    terms = sorted(moment.terms, key=lambda term: term.first)
    away = step(way)
    if away < 0:
        return next((t for t in reversed(terms) if t.last < now), None)
    if away > 0:
        return next((t for t in terms if t.first > now), None)
    return next((t for t in terms if t.last >= now), None)


def _named_term(m: Words, moment: Moment) -> Pieces | None:
    """The latest of that name to have begun, or else the first to come."""
    name = f"term {m['t']}" if m["t"] else m["season"]
    named = [t for t in moment.terms if name in t.name.lower()]
    if m["year"]:
        named = [t for t in named if t.first.year == year(m["year"])]
    named.sort(key=lambda term: term.first)
    begun = [t for t in named if t.first <= today(moment)]
    chosen = begun[-1:] or named[:1]
    return (Fixed(days(chosen[0].first, chosen[0].last)),) if chosen else None


RULES = rules(
    ("{season} term(?: (?P<year>{y}))?(?P<t>)", _named_term),
    ("term (?P<t>\\d)(?:,? (?P<year>{y}))?", _named_term),
    (f"{WAY} (?:school |academic )?(?:term|semester|trimester)", _term),
)
