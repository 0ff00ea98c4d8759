"""A kind of argument that is when somebody has time: `Mon 16-19`, `away 3-7 April`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from uuid import UUID

from bot.call import Call
from bot.kinds.days import days_said
from bot.kinds.hours import NoHours, hours_in
from bot.kinds.kind import Typed, Unreadable
from bot.understand.times.moment import Tense
from core.kernel.period import Period
from core.organisation.academic_year import AcademicYears
from core.organisation.model import TermId
from core.sessions.availability.model import Availability, AvailabilityId, Having

NEW = AvailabilityId(UUID(int=0))
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMED = re.compile(
    r"\b(?:(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday|r|rs)?s?"
    r"|(weekdays?)|(weekends?)|(every ?day|daily))\b",
    re.IGNORECASE,
)
AWAY = re.compile(
    r"\b(?:not (?:free|available|here|around)|not|away|off|busy|unavailable"
    r"|on (?:holiday|leave)|can.?t|cannot|no time|out)\b",
    re.IGNORECASE,
)
FREE = re.compile(
    r"\b(?:i.?m|i am|i have|only|free|available|time|can|do|on|every|each|at)\b",
    re.IGNORECASE,
)
APART = re.compile(r"\s*(?:;|,|\n|\band\b)\s*", re.IGNORECASE)
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DATES = re.compile(
    rf"\b(?:from )?\d{{1,2}}[a-z]{{0,2}}(?:\s*(?:{MONTH})\w*)?"
    rf"(?:\s*(?:-|\u2013|to|until)\s*\d{{1,2}}[a-z]{{0,2}})?"
    rf"\s*(?:{MONTH})\w*(?:\s+\d{{4}})?",
    re.IGNORECASE,
)
TERM = re.compile(r"\b(?:this|in|for|during) (?:the )?term(?: time)?\b", re.IGNORECASE)
ALWAYS = frozenset({"clear", "always", "any time", "anytime", "whenever", "none"})


@dataclass(frozen=True, slots=True)
class Times(Typed):
    """Nothing left of what was said before where it says `clear`."""

    def read(self, words: str, call: Call) -> tuple[Availability, ...]:
        said = words.strip().lower()
        if said in ALWAYS:
            return ()
        found: list[Availability] = []
        waiting: list[int] = []
        for part in (p for p in APART.split(_kept_together(said)) if p.strip()):
            weekdays, left = _weekdays(part)
            if weekdays and not FREE.sub("", left).strip(" .!"):
                waiting += weekdays
                continue
            found += _read(part.replace("\0", "and"), waiting, call)
            waiting = []
        for weekday in waiting:
            found.append(_new(Having.FREE, call, weekday))
        if not found:
            raise Unreadable("Times")
        return tuple(found)


SPREAD = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)\w*\s*(?:-|\u2013|to)\s*"
    r"(mon|tue|wed|thu|fri|sat|sun)\w*",
    re.IGNORECASE,
)


def spread(words: str) -> str:
    """`Mon-Fri` as the days that it means."""

    def days(match: re.Match[str]) -> str:
        first, last = (WEEKDAYS.index(match[n].lower()) for n in (1, 2))
        count = (last - first) % 7 + 1
        return ", ".join(WEEKDAYS[(first + n) % 7] for n in range(count))

    return SPREAD.sub(days, words)


def _kept_together(said: str) -> str:
    """`between 4 and 6` is one thing."""
    apart = spread(said)
    return re.sub(r"(between\s+\S+)\s+and\b", "\\1 \0", apart)


def _weekdays(part: str) -> tuple[list[int], str]:
    found: list[int] = []
    for match in NAMED.finditer(part):
        if match[1]:
            found.append(WEEKDAYS.index(match[1].lower()))
        else:
            found += range(5) if match[2] else range(5, 7) if match[3] else range(7)
    return found, NAMED.sub(" ", part)


def _read(part: str, waiting: list[int], call: Call) -> Iterator[Availability]:
    away = AWAY.search(part) is not None
    plain = AWAY.sub(" ", part)
    period, plain, term = _days(plain, call)
    weekdays, left = _weekdays(plain)
    if away and weekdays and not re.search(r"days\b|every|each|mons\b", part):
        weekdays, left = [], plain  # `not on Monday` is the next one
    try:
        stretch, left = hours_in(left)
    except NoHours:
        raise Unreadable("Times", said=part) from None
    rest = " ".join(FREE.sub(" ", left).split()).strip(" .!")
    if rest:
        period = period or days_said(rest, Tense.FUTURE, call)
        if period is None:
            raise Unreadable("Times", said=part)
    if not (weekdays or waiting or period or stretch):
        raise Unreadable("Times", said=part)
    since, until = stretch or (None, None)
    kind = Having.AWAY if away else Having.FREE
    for weekday in dict.fromkeys((*waiting, *weekdays)) or (None,):
        yield _new(kind, call, weekday, since, until, period, term)


def _days(part: str, call: Call) -> tuple[Period | None, str, TermId | None]:
    """The dates or the term that it is said for, and what is left."""
    match = DATES.search(part)
    if match is not None:
        found = days_said(match[0].removeprefix("from "), Tense.FUTURE, call)
        if found is None:
            raise Unreadable("Times", said=part)
        return found, part[: match.start()] + part[match.end() :], None
    match = TERM.search(part)
    if match is None:
        return None, part, None
    _, terms, _ = call.run(AcademicYears(call.actor))
    for term in terms:
        if term.days.last >= call.today_here:
            left = part[: match.start()] + part[match.end() :]
            return term.days, left, term.id
    raise Unreadable("Times", said=part)


def _new(  # noqa: PLR0913, PLR0917 -- all that may be said of one time
    kind: Having,
    call: Call,
    weekday: int | None = None,
    since: time | None = None,
    until: time | None = None,
    days: Period | None = None,
    term: TermId | None = None,
) -> Availability:
    return Availability(
        NEW,
        call.actor.person,
        kind,
        call.speaker.zone,
        weekday,
        since,
        until,
        days.first if days else None,
        days.last if days else None,
        term,
    )
