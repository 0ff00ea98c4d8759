"""When something that comes round is next due, on an organisation's clocks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.cron import Cron, NoSuchTime
from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.kernel.recurring import NoRhythm, Recurring, instant
from core.kernel.rhythm import MARK, Rhythm
from core.organisation.days import UTC, Days
from core.organisation.ports import AcademicCalendar

A_DAY = timedelta(days=1)
AT_FIRST, FARTHEST = timedelta(days=62), timedelta(days=5 * 366)
"""Most rhythms come round within two months; what does not in five years never does."""
IN_THE_MORNING = time(8)
"""Where no time was said."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A bundle of ports; see `core.application.Ports`.

    What comes round is said as cron's five fields, or as a rhythm of days: `every`.
    """

    cron: Cron
    recurring: Recurring
    calendar: AcademicCalendar
    days: Days

    def begun(self, here: OrganisationId, every: str) -> str:
        """From its first turn on: of every other Monday it is fixed which."""
        if MARK not in every:
            return every
        rhythm = _read(every)
        rhythm = replace(rhythm, at=rhythm.at or IN_THE_MORNING)
        today = self.days.today(here)
        each = replace(rhythm.rule, interval=1)
        if rhythm.first is None:
            at = self._next(here, replace(rhythm, rule=each, first=today), every)
            rhythm = replace(rhythm, first=at.astimezone(self._zone(here)).date())
        elif rhythm.first > today:
            ahead = self._turns(here, replace(rhythm, rule=each))
            rhythm = replace(rhythm, first=next(ahead, rhythm.first))
        return str(rhythm)

    def following(self, here: OrganisationId, every: str) -> datetime:
        """The first after now, as UTC; `NoSuchTime` where none is to come."""
        if MARK in every:
            return self._next(here, _read(every), every)
        return self.cron.following(every, self._zone(here), self.days.clock.now())

    def _next(self, here: OrganisationId, rhythm: Rhythm, every: str) -> datetime:
        now, zone = self.days.clock.now(), self._zone(here)
        at = rhythm.at or IN_THE_MORNING
        for day in self._turns(here, rhythm):
            moment, _ = instant(day, at, zone)
            if moment > now:
                return moment
        raise NoSuchTime(every)

    def _turns(self, here: OrganisationId, rhythm: Rhythm) -> Iterator[date]:
        """From today on; what is counted, or has an end, ends."""
        today = self.days.today(here)
        first = rhythm.first or today
        since = first if rhythm.times else max(first, today)
        left, until = rhythm.times, max(since, today) + AT_FIRST
        while since <= max(first, today) + FARTHEST:
            last = min(until, rhythm.last or until)
            for day in self._days(here, rhythm, first, Period(since, last)):
                if left == 0:
                    return
                left = left and left - 1
                if day not in rhythm.skips:
                    yield day
            if last < until:
                return
            since, until = until + A_DAY, until + FARTHEST

    def _days(
        self, here: OrganisationId, rhythm: Rhythm, first: date, within: Period
    ) -> Iterator[date]:
        """Months and weeks are looked at whole: which day of them is the first?"""
        shut: set[date] = set()
        if rhythm.open_only:
            around = Period(within.first - 31 * A_DAY, within.last + 31 * A_DAY)
            holidays = self.calendar.holidays(here, around)
            everywhere = [each.days for each in holidays if each.site is None]
            for off in everywhere:
                both = Period(max(off.first, around.first), min(off.last, around.last))
                shut |= {both.first + n * A_DAY for n in range(both.length)}
        yield from self.recurring.days(rhythm.rule, first, within, shut)

    def _zone(self, here: OrganisationId) -> ZoneInfo:
        home = self.days.organisations.find(here)
        return home.zone if home else UTC


def _read(every: str) -> Rhythm:
    try:
        return Rhythm.read(every)
    except NoRhythm:
        raise NoSuchTime(every) from None
