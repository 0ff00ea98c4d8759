"""Rules of days: weeks by dateutil, all else day by day.

Of a day that never comes, the 31st of February, dateutil looks until the year 9999.
"""

from calendar import monthrange
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from dateutil import rrule

from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule

MONTHS, WEEK = 12, 7
A_DAY = timedelta(days=1)


class DateutilRecurring:
    """The core's `Recurring`."""

    def days(
        self, rule: Rule, first: date, within: Period, closed: Collection[date] = ()
    ) -> Sequence[date]:
        if within.last < first:
            return ()
        since = max(first, within.first)
        if rule.frequency is not Frequency.WEEKLY or rule.position:
            return tuple(_each(rule, first, Period(since, within.last), closed))
        every = rrule.rrule(
            rrule.WEEKLY,
            dtstart=datetime.combine(first, time()),
            interval=rule.interval,
            byweekday=[rrule.weekday(each.day) for each in rule.days] or None,
            bymonth=rule.months or None,
            until=datetime.combine(within.last, time()),
        )
        days = (at.date() for at in every)
        return tuple(day for day in days if day >= since and day not in closed)


def _each(
    rule: Rule, first: date, within: Period, closed: Collection[date]
) -> Iterator[date]:
    day = within.first
    while day <= within.last:
        comes = day not in closed and _is_turn(rule, first, day)
        if comes and _is_one(rule, first, day) and _is_placed(rule, first, day, closed):
            yield day
        day += A_DAY


def _is_turn(rule: Rule, first: date, day: date) -> bool:
    """Whether that day, week, month or year is one in which it comes round at all."""
    if rule.months and day.month not in rule.months:
        return False
    gone = day.year - first.year
    if rule.frequency is Frequency.MONTHLY:
        gone = gone * MONTHS + day.month - first.month
    elif rule.frequency is Frequency.WEEKLY:
        gone = (_monday(day) - _monday(first)).days // WEEK
    elif rule.frequency is Frequency.DAILY:
        gone = (day - first).days
    return gone % rule.interval == 0


def _is_placed(rule: Rule, first: date, day: date, closed: Collection[date]) -> bool:
    """Whether it is the so-manieth day of its week or month that the rule names."""
    if not rule.position:
        return True
    if rule.frequency is Frequency.WEEKLY:
        begins, length = _monday(day), WEEK
    else:
        begins, length = day.replace(day=1), monthrange(day.year, day.month)[1]
    all_of = (begins + n * A_DAY for n in range(length))
    named = [e for e in all_of if e not in closed and _is_one(rule, first, e)]
    return named.index(day) in {rule.position - 1, rule.position + len(named)}


def _monday(day: date) -> date:
    return day - day.weekday() * A_DAY


def _is_one(rule: Rule, first: date, day: date) -> bool:
    """Without days of its own it comes round as its first day did."""
    if not rule.days and not rule.month_days and rule.frequency is not Frequency.DAILY:
        yearly = rule.frequency is Frequency.YEARLY and not rule.months
        return day.day == first.day and (not yearly or day.month == first.month)
    _, length = monthrange(day.year, day.month)
    if rule.month_days and not {day.day, day.day - length - 1} & {*rule.month_days}:
        return False
    nth, last = (day.day + 6) // 7, -((length - day.day) // 7 + 1)
    return not rule.days or any(
        each.day == day.weekday() and each.nth in {0, nth, last} for each in rule.days
    )
