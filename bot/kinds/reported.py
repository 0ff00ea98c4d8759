"""A report as it is asked for: `sessions by tutor where course=maths last 30 days`."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.kind import Kind, OneOf, Option, Unreadable
from bot.kinds.report_things import KINDS, called
from bot.kinds.report_words import ALSO, NAMES, dimension, in_short, taken_as
from bot.understand.times.moment import Tense
from core.reporting.figures.registry import reports
from core.reporting.figures.window import RELATIVE
from core.reporting.measures import BY_UNIT, Asked, By
from core.reporting.saved import SavedOnes

BY = re.compile(
    r"\b(?:by|per|for each|of each|for every)[ =]"
    r"(?:(?:each|every|all)(?: of (?:the|our|my))? )?(\w+)\b",
    re.IGNORECASE,
)
WHERE = re.compile(r"\b(?:where|and|,)\s+(?=\w+\s*=)|\bwhere\b")
AROUND = re.compile(r"^(?:(?:for|in|during|over|of|the|from)\b\s*)+|[\s,]+$")
LAST = re.compile(r"(?:the )?(?:last|past) (\d+) (day|week|month)s?")
OFTEN = {"daily": By.DAY, "weekly": By.WEEK, "monthly": By.MONTH}
ANYTIME = "this-month"
LONGEST_THING = 10
"""Words of a name and of days."""
FIELDS = {each: "group" if each == "class" else each for each in KINDS}
"""As an `Asked` calls what it is of."""
LIMITS = {str(each): "unit" for each in BY_UNIT} | {each: each for each in KINDS}
LIMITS |= {also: LIMITS[each] for also, each in ALSO.items() if each in LIMITS}
ONLY = re.compile(rf"\b({'|'.join(LIMITS)})\s*=\s*", re.IGNORECASE)
LIMIT = re.compile(r"(\w+)\s*=")


@dataclass(frozen=True, slots=True)
class Reported:
    """Raises `Unreadable` with the word that nothing is known of, and what fits."""

    def read(self, words: str, call: Call) -> Asked:
        said = " ".join(words.split())
        if kept := _saved(said, call):
            return kept
        said = in_short(said)
        whole, form = taken_as(said)
        name, rest = _name(whole, call)
        rest, by = _by(rest)
        before, *parts = ONLY.split(WHERE.sub(" ", rest))
        _refuse_unknown(before, *parts[1::2])
        window, only = _window_and_thing(before, call)
        for what, value in zip(parts[::2], parts[1::2], strict=True):
            kind = LIMITS[what.casefold()]
            only[kind], days = _value(KINDS[kind], value.strip(" ,"), said, call)
            window = window or days
        of: dict[str, Any] = {FIELDS[kind]: one for kind, one in only.items()}
        return Asked(name, window or ANYTIME, by, form=form, **of)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"report-{each}"), each) for each in reports())


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
    word, _, rest = said.partition(" ")
    known = {each: each for each in reports()} | dict(NAMES)
    known |= {call.say(f"report-{each}").casefold(): each for each in reports()}
    found = known.get(word.casefold().strip(","))
    if found is None:
        instead = tuple(
            Option(call.say(f"report-{each}"), f"{each} {rest}".strip())
            for each in reports()
        )
        raise Unreadable("Reported", instead, unknown=True, said=word)
    return found, rest


def _by(rest: str) -> tuple[str, By | None]:
    found = BY.search(rest)
    if found is None:
        word = rest.partition(" ")[0].casefold()
        often = OFTEN.get(word)
        return (rest[len(word) :], often) if often else (rest, None)
    by = dimension(found[1])
    if by is None:
        raise Unreadable("ReportedBy", unknown=True, said=found[1])
    return rest[: found.start()] + rest[found.end() :], by


def _refuse_unknown(*parts: str) -> None:
    """What is limited to is one of a few; the word that is not is named."""
    for each in parts:
        if found := LIMIT.search(each):
            raise Unreadable("ReportedOnly", unknown=True, said=found[1])


def _window_and_thing(said: str, call: Call) -> tuple[str, dict[str, UUID]]:
    """Days, and a name before or after them: `of Leo last month`, `in May for 10B`."""
    try:
        return window_of(said, call), {}
    except Unreadable as wrong:
        words = said.split()
        if len(words) > LONGEST_THING:
            raise
        for cut in range(len(words) + 1):
            first, last = " ".join(words[:cut]), " ".join(words[cut:])
            for days, thing in ((last, first), (first, last)):
                with suppress(Unreadable):
                    window = window_of(days, call)
                    found = called(AROUND.sub("", thing), call)
                    if found is not None:
                        return window, dict([found])
        raise wrong from None


def _value(kind: Kind, value: str, said: str, call: Call) -> tuple[UUID, str]:
    """A name, and what days may follow it: the shortest name of which both are so."""
    wrong: Unreadable | None = None
    for name, rest in _cuts(value):
        try:
            days = window_of(rest, call)
        except Unreadable:
            continue
        try:
            found = kind.read(name, call)
        except Unreadable as why:
            wrong = wrong or _in_place(why, name, said)
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
    for end in range(1, len(words) + 1):
        yield " ".join(words[:end]), " ".join(words[end:])


def window_of(said: str, call: Call) -> str:
    """Empty where nothing is said."""
    words = AROUND.sub("", AROUND.sub("", said.strip().casefold()))
    if not words:
        return ""
    if found := LAST.fullmatch(words):
        return f"last-{found[1]}-{found[2]}s"
    if RELATIVE.fullmatch(words.replace(" ", "-")):
        return words.replace(" ", "-")
    first, slash, last = words.partition("/")
    days = days_said(words, Tense.PAST, call)
    if slash:
        with suppress(ValueError):
            return f"{date.fromisoformat(first)}/{date.fromisoformat(last)}"
    if days is None:
        raise Unreadable("ReportedDays", unknown=True, said=said.strip())
    return f"{days.first}/{days.last}"
