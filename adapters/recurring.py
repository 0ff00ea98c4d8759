"""Rules of days, by dateutil: bounded, so that no rule is searched for ever."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Literal

from dateutil import rrule

from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule

FREQUENCIES: Mapping[Frequency, Literal[0, 1, 2, 3]] = {
    Frequency.DAILY: rrule.DAILY,
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}


class DateutilRecurring:
    """The core's `Recurring`."""

    def days(self, rule: Rule, first: date, within: Period) -> Sequence[date]:
        if within.last < first:
            return ()
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
        since = max(first, within.first)
        return tuple(day for at in every if (day := at.date()) >= since)
