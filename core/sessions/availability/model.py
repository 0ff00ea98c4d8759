"""When somebody has time: what was said of it, and what follows for a day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.ids import PersonId
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.organisation.model import TermId

AvailabilityId = NewType("AvailabilityId", UUID)
A_DAY = timedelta(days=1)
TOLD = "told"
FROM_CALENDARS = "ics:"
"""How the source of what a calendar said begins."""


class Having(StrEnum):
    """Whether somebody has time then, or has none."""

    FREE = "free"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Availability:
    """By the clock of `zone`; without `since` from midnight, without `until` to it.

    Without a weekday on every day, without `first` and `last` for ever. Who said when
    they are free is away at all other times of the days for which they said it.
    """

    id: AvailabilityId
    person: PersonId
    kind: Having
    zone: ZoneInfo
    weekday: int | None = None
    since: time | None = None
    until: time | None = None
    first: date | None = None
    last: date | None = None
    term: TermId | None = None
    source: str = TOLD
    note: str = ""
    by: PersonId | None = None
    at: datetime | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it says anything of that day, be it that it is another weekday."""
        return (self.first or day) <= day <= (self.last or day)

    def on(self, day: date) -> Iterator[Span]:
        """The stretch of that day that it is about, if it is about any."""
        if not self.holds_on(day) or self.weekday not in {None, day.weekday()}:
            return
        start, _ = instant(day, self.since or time(), self.zone)
        end = midnight_after(day, self.zone)
        if self.until is not None:
            end, _ = instant(day, self.until, self.zone)
        if start < end:
            yield Span(start, end)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody would rather have; none of it forbids anything."""

    person: PersonId
    most_in_row: int | None = None
    most_a_day: int | None = None
    lunch: tuple[time, time] | None = None
    earliest: time | None = None
    latest: time | None = None


def away_in(rules: Sequence[Availability], within: Span) -> list[Span]:
    """When the one person whom they are about has no time, in order, none touching."""
    found: list[Span] = []
    for zone in {each.zone for each in rules}:
        there = [each for each in rules if each.zone == zone]
        found += _away_there(there, within, zone)
    return joined(found)


def _away_there(
    rules: Sequence[Availability], within: Span, zone: ZoneInfo
) -> Iterator[Span]:
    day, last = (at.astimezone(zone).date() for at in (within.start, within.end))
    frees = [each for each in rules if each.kind is Having.FREE]
    absences = [each for each in rules if each.kind is Having.AWAY]
    while day <= last:
        if any(each.holds_on(day) for each in frees):
            whole = Span(instant(day, time(), zone)[0], midnight_after(day, zone))
            free = joined(span for each in frees for span in each.on(day))
            yield from without(whole, free)
        for each in absences:
            yield from each.on(day)
        day += A_DAY


def midnight_after(day: date, zone: ZoneInfo) -> datetime:
    return instant(day + A_DAY, time(), zone)[0]


def joined(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for each in sorted(spans):
        if found and each.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, each.end))
        else:
            found.append(each)
    return found


def without(whole: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """What is left of it; the holes are in order, and none touches another."""
    start = whole.start
    for each in holes:
        if start < each.start:
            yield Span(start, min(each.start, whole.end))
        start = max(start, each.end)
    if start < whole.end:
        yield Span(start, whole.end)
