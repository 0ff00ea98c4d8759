"""Rules of days, by dateutil: bounded, so that no rule is searched for ever."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from dateutil import rrule

from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule

FREQUENCIES: Mapping[Frequency, Literal[0, 1, 2]] = {
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}


class DateutilRecurring:
    """The core's `Recurring`."""

    def days(self, rule: Rule, first: date, within: Period) -> Sequence[date]:
        if within.last < first:
            return ()
        since = max(first, within.first)
        if rule.frequency is Frequency.DAILY:
            return tuple(
                day for day in _daily(rule, first, within.last) if day >= since
            )
        every = rrule.rrule(
            FREQUENCIES[rule.frequency],
            dtstart=datetime.combine(first, time()),
            interval=rule.interval,
            byweekday=[rrule.weekday(each.day, each.nth or None) for each in rule.days]
            or None,
            bymonthday=rule.month_days or None,
            bymonth=rule.months or None,
            until=datetime.combine(within.last, time()),
        )
        return tuple(day for at in every if (day := at.date()) >= since)


def _daily(rule: Rule, first: date, last: date) -> Iterator[date]:
    """Looked for here: of a day that never comes dateutil looks until the year 9999."""
    weekdays = {each.day for each in rule.days}
    for number in range(0, (last - first).days + 1, rule.interval):
        day = first + timedelta(days=number)
        _, length = monthrange(day.year, day.month)
        of_month = {day.day, day.day - length - 1}
        if (
            (not weekdays or day.weekday() in weekdays)
            and (not rule.month_days or of_month & set(rule.month_days))
            and (not rule.months or day.month in rule.months)
        ):
            yield day
