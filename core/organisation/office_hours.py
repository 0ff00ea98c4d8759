"""When somebody of the office is there to read what people write to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import Closure, Organisation, Site
from core.organisation.ports import AcademicCalendar, Closures, Sites

AHEAD = timedelta(days=366)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """A bundle of ports; see `core.application.Ports`."""

    calendar: AcademicCalendar
    sites: Sites
    closures: Closures

    def opens(self, home: Organisation, now: datetime) -> datetime | None:
        """When it next opens; nothing while it is open, or where nobody can tell.

        Every day from `day_opens` to `day_closes`, but for holidays that hold
        everywhere and for what all sites are closed for.
        """
        today = now.astimezone(home.zone).date()
        ahead = Period(today, today + AHEAD)
        found = self.calendar.holidays(home.id, ahead)
        holidays = [each.days for each in found if each.site is None]
        sites = self.sites.every(home.id)
        within = Span(*ahead.instants(home.zone))
        closures = self.closures.within(home.id, within) if sites else []
        for days in range(AHEAD.days):
            day = today + days * DAY
            if any(day in each for each in holidays) or not _any_opens(sites, day):
                continue
            hours = _hours(home, day)
            at = max(now, hours.start)
            while at < hours.end:
                after = _closed_until(sites, closures, at)
                if after is None:
                    return None if at == now else at
                at = after
        return None


def _hours(home: Organisation, day: date) -> Span:
    """By the clock there, on whatever day clocks change."""
    opens, closes = home.policies.day_opens, home.policies.day_closes
    return Span(
        datetime.combine(day, opens, home.zone).astimezone(UTC),
        datetime.combine(day, closes, home.zone).astimezone(UTC),
    )


def _any_opens(sites: Sequence[Site], day: date) -> bool:
    """A site without hours says nothing of the day."""
    return not sites or any(
        not each.opens or any(hours.weekday == day.weekday() for hours in each.opens)
        for each in sites
    )


def _closed_until(
    sites: Sequence[Site], closures: Sequence[Closure], at: datetime
) -> datetime | None:
    """When the first of the sites opens again, where `at` all are closed."""
    ends = [
        max(
            (
                each.span.end
                for each in closures
                if each.site == site.id and each.span.start <= at < each.span.end
            ),
            default=None,
        )
        for site in sites
    ]
    known = [each for each in ends if each is not None]
    return min(known) if known and len(known) == len(ends) else None
