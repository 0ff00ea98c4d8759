"""A report as it is asked for: `sessions by tutor where course=maths last 30 days`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rapidfuzz.process import extract

from bot.call import Call
from bot.kinds.kind import Kind, OneOf, Option, Typed, Unreadable
from bot.kinds.report_about import LIMITS, QUOTES, about
from bot.kinds.report_days import window_of
from bot.kinds.report_things import FIELDS, KINDS
from bot.kinds.report_words import NAMES, dimension, in_short, taken_as
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked, By
from core.reporting.saved import SavedOnes

BY = re.compile(
    r"\b(?:by|per|for each|of each|for every)[ =]"
    r"(?:(?:each|every|all)(?: of (?:the|our|my))? )?(\w+)\b(?: and (?:by )?(\w+)\b)?",
    re.IGNORECASE,
)
WHERE = re.compile(r"\b(?:where|and|,)\s+(?=\w+\s*=)|\bwhere\b", re.IGNORECASE)
OFTEN = {"daily": By.DAY, "weekly": By.WEEK, "monthly": By.MONTH}
ANYTIME = "this-month"
OF_SOMETHING = "overview"
"""The report that is meant where only what it is of is said."""
ONLY = re.compile(rf"\b({'|'.join(LIMITS)})(?:\s*(?:=+|:)\s*|\s+is\s+)", re.IGNORECASE)
BARE = re.compile(r"(?:where|by|per)\b", re.IGNORECASE)
REPORT = re.compile(r"^\s*reports?\b(?=\s+(?:by|per)\b)", re.IGNORECASE)
"""`attendance report by class` is `attendance by class`."""
LIMIT = re.compile(r"(\w+)\s*=")
NOT = re.compile(r"\w+\s*(?:!=|<>|≠|\bis not\b)|\bwhere not\b", re.IGNORECASE)
"""All but one is not what a report can be of."""
ALIKE = 60
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Reported:
    """Raises `Unreadable` with the word that nothing is known of, and what fits."""

    def read(self, words: str, call: Call) -> Asked:
        said = " ".join(words.split())
        if kept := _saved(said, call):
            return kept
        said, form = taken_as(in_short(said))
        name, rest = _name(said, call)
        rest, by = _by(REPORT.sub("", rest), said)
        only: dict[str, UUID] = {}
        before, *parts = ONLY.split(WHERE.sub(" ", rest))
        _refuse_unknown(said, before, *parts[1::2])
        window = _window(before, said, only, call)
        for what, value in zip(parts[::2], parts[1::2], strict=True):
            kind = LIMITS[what.casefold()]
            only[kind], days = _value(KINDS[kind], value.strip(" ,"), said, call)
            window = window or days
        of: dict[str, Any] = {FIELDS[kind]: one for kind, one in only.items()}
        return Asked(name, window or ANYTIME, by, form=form, **of)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"report-{each}"), each) for each in reports())


class KeyFigures(Typed):
    """What the key figures are of: days, and what reports may be limited to."""

    def read(self, words: str, call: Call) -> Asked:
        said = in_short(words)
        return Reported().read(said if said.startswith("kpi") else f"kpi {said}", call)


class Form(OneOf):
    """`form=xlsx`: never dealt out by its place."""

    by_name: ClassVar[bool] = True


def _saved(said: str, call: Call) -> Asked | None:
    """Under a name of one's own, which is never that of a report."""
    if said.partition(" ")[0].casefold() in reports():
        return None
    known = call.run(SavedOnes(call.actor))
    found = (e.asked for e in known if e.name.casefold() == said.casefold())
    return next(found, None)


def _name(said: str, call: Call) -> tuple[str, str]:
    """Which report; one on everything, where what it is of begins the line."""
    word, _, rest = said.partition(" ")
    known: Mapping[str, str] = {
        **{each: each for each in reports()},
        **NAMES,
        **{call.say(f"report-{each}").casefold(): each for each in reports()},
    }
    found = known.get(word.casefold().strip(","))
    if found is not None:
        return found, rest
    if BARE.match(said) or ONLY.match(said):
        return OF_SOMETHING, said
    if about(ONLY.split(_by(said, said)[0])[0], said, call):
        return OF_SOMETHING, said
    near = [known[each] for each in _near(word, known)]
    order = dict.fromkeys((*near, *reports()))
    instead = tuple(
        Option(call.say(f"report-{each}"), f"{each} {rest}".strip()) for each in order
    )
    raise Unreadable("Reported", instead, unknown=True, said=word)


def _near(word: str, known: Iterable[str]) -> list[str]:
    found = extract(word.casefold(), list(known), limit=NEAREST, score_cutoff=ALIKE)
    return [each for each, *_ in found]


def _by(rest: str, said: str) -> tuple[str, By | None]:
    found = BY.search(rest)
    if found is None:
        word = rest.partition(" ")[0].casefold()
        often = OFTEN.get(word)
        return (rest[len(word) :], often) if often else (rest, None)
    by, also = dimension(found[1]), found[2] and dimension(found[2])
    if by is None:
        raise Unreadable(
            "ReportedBy", _instead(found[1], By, said), unknown=True, said=found[1]
        )
    if also:
        both = (by, also)
        instead = tuple(
            Option(f"{each}", said.replace(found[0], f"by {each}", 1)) for each in both
        )
        raise Unreadable("ReportedByTwo", instead, unknown=True, said=found[0])
    end = found.end(1)
    return rest[: found.start()] + rest[end:], by


def _instead(word: str, known: Iterable[str], said: str) -> tuple[Option, ...]:
    """The line with each word that is like the one that nobody knows."""
    return tuple(
        Option(each, said.replace(word, each, 1)) for each in _near(word, known)
    )


def _refuse_unknown(said: str, *parts: str) -> None:
    """What is limited to is one of a few; the word that is not is named."""
    if found := NOT.search(said):
        raise Unreadable("ReportedNot", unknown=True, said=found[0])
    for each in parts:
        if found := LIMIT.search(each):
            instead = _instead(found[1], LIMITS, said)
            raise Unreadable("ReportedOnly", instead, unknown=True, said=found[1])


def _window(before: str, said: str, only: dict[str, UUID], call: Call) -> str:
    """The days; what is named beside them is what it is only of."""
    try:
        return window_of(before, call)
    except Unreadable:
        found = about(before, said, call)
        if found is None:
            raise
        things, days = found
        only |= dict(things)
        return days


def _value(kind: Kind, value: str, said: str, call: Call) -> tuple[UUID, str]:
    """A name, and what days may follow it: the longest name of which both are so."""
    wrong: Unreadable | None = None
    for name, rest in _cuts(value):
        try:
            days = window_of(rest, call)
        except Unreadable:
            continue
        try:
            found = kind.read(name.strip(QUOTES), call)
        except Unreadable as why:
            if wrong is None or wrong.unknown:
                wrong = _in_place(why, name, said)
            continue
        if isinstance(found, UUID):
            return found, days
    raise wrong or Unreadable("ReportedDays", unknown=True, said=value)


def _in_place(why: Unreadable, name: str, said: str) -> Unreadable:
    """What might be meant, each with all else that was said around it."""
    before, equals, after = said.partition(f"={name}")
    if not equals:
        before, equals, after = said.partition(f"= {name}")
    meant = tuple(
        Option(each.label, f"{before}={each.words}{after}") for each in why.meant
    )
    return Unreadable(why.kind, meant, unknown=why.unknown, said=why.said or name)


def _cuts(value: str) -> Iterator[tuple[str, str]]:
    words = value.split()
    for end in range(len(words), 0, -1):
        yield " ".join(words[:end]), " ".join(words[end:])
